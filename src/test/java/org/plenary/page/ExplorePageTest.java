package org.plenary.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplorePageTest {
  @ParameterizedTest
  @CsvSource({
    "1, 1, 1",
    "1, 16, 1",
    "2, 16, 2",
    "3, 16, 2",
    "4, 16, 3",
    "7, 16, 3",
    "8, 16, 4",
    "16, 16, 4",
    "6, 2451, 1",
    "7, 2451, 1",
    "8, 2451, 2",
    "50, 2451, 3",
    "348, 2451, 3",
    "349, 2451, 4",
    "1000000, 1000000, 4"
  })
  void shadesByProportion(int count, int most, int shade) {
    assertEquals(shade, ExplorePage.shade(count, most));
  }
}
