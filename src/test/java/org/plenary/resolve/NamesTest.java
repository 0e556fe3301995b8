package org.plenary.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.plenary.archive.Id;
import org.plenary.archive.RecordKind;
import org.plenary.diagnostic.DidYouMean;

class NamesTest {
  @Test
  void nearlyEqualIsTheFirstNameThatIsOneEditAwayWithTheSameDigits() {
    Random random = new Random(11);
    Names names = new Names(new ConcurrentHashMap<>());
    List<String> known = new ArrayList<>();
    int warned = 0;
    for (int i = 0; i < 1500; i++) {
      StringBuilder name = new StringBuilder();
      for (int length = 1 + random.nextInt(6); length > 0; length--) {
        name.append("aBb1 -é".charAt(random.nextInt(7)));
      }
      String wanted = name.toString();
      if (wanted.isBlank() || !names.find(wanted).isEmpty()) {
        continue;
      }
      Optional<String> expected =
          known.stream()
              .filter(other -> digits(other).equals(digits(wanted)))
              .filter(other -> DidYouMean.distance(Names.fold(wanted), Names.fold(other), 9) == 1)
              .min(Comparator.naturalOrder());
      assertEquals(expected, names.nearlyEqual(wanted), wanted);
      warned += expected.isPresent() ? 1 : 0;
      declare(new Id(RecordKind.EDITION, "c/" + i + "x"), wanted, List.of(), names);
      known.add(wanted);
      known.add(i + "x");
      known.add("c/" + i + "x");
    }
    assertTrue(warned > 100);
  }

  private static void declare(Id id, String title, List<String> others, Names names) {
    names.declare(id, Called.of(id, title, others, List.of()));
  }

  private static String digits(String name) {
    return Names.fold(name).replaceAll("\\D", "");
  }

  @Test
  void namesAddedAfterAQuestionAreSuggestedToo() {
    Names names = new Names(new ConcurrentHashMap<>());
    Id data = new Id(RecordKind.THEME, "open-data");
    Id dates = new Id(RecordKind.THEME, "open-dates");
    declare(data, "Open data", List.of(), names);
    assertEquals(List.of(data), names.nearest("Open-date"));
    declare(dates, "Open dates", List.of("open-data"), names);
    assertEquals(List.of(data, dates), names.nearest("Open-date"));
  }
}
