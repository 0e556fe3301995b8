package org.plenary.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody meant who wrote a date in another form. */
class DateGuessTest {
  @ParameterizedTest
  @CsvSource({
    "12 December 2024, 2024-12-12",
    "12 Dec. 2024, 2024-12-12",
    "Sept 2024, 2024-09",
    "'MAY 1, 2024', 2024-05-01",
    "1 Decade 2024,",
    "Marvellous 2024,",
    "'Maybe 1, 2024',",
    "Junior 2024,"
  })
  void monthsAreWordsOfTheirOwn(String written, String date) {
    assertEquals(date, DateGuess.of(written));
  }
}
