package org.plenary.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.archive.Id;
import org.plenary.archive.RecordKind;
import org.plenary.check.NearDuplicates.Name;

/** Which names are taken for two spellings of one. */
class NearDuplicatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "organisation | Center for Data Innovation | Centre for Data Innovation",
        "organisation | The Alan Turing Institute | Alan Turing Institute",
        "organisation | University of Cambridge | Cambridge University",
        "organisation | Open Data Institute | Open Data Institute (ODI)",
        "organisation | Center for Data Innovation | Center for Data Innovation, Brussels",
        "organisation | Data for Policy | Data for Policy CIC",
        "organisation | World Wide Web Foundation | World Wide Web Foundation Europe",
        "theme | AI | A.I.",
        "theme | AI | Artificial intelligence",
        "theme | Smart city | Smart cities",
        "theme | Digital identity | Digital identities",
        "theme | Data-sharing | data sharing",
        "theme | Statistics | Statistisc",
        "theme | Open-source AI | Opensource AI",
        "person | Jon Crowcroft | John Crowcroft",
        "person | Jon Crowcroft | J. Crowcroft",
        "person | Jon Crowcroft | Crowcroft, Jon",
        "person | Dame Wendy Hall | Wendy Hall",
        "person | Prof. Wendy Hall | Dr Wendy Hall",
        "person | Wendy Hall MP | Wendy Hall",
        "person | Zeynep Engin | Zeynep B. Engin",
        "person | José García | Jose Garcia",
        "person | Łukasz Nowak | Lukasz Nowak",
        "person | Masaru Yarime | Masaru Yairme",
        "region | Côte d'Ivoire | Cote d’Ivoire",
      })
  void findsPairs(String kind, String first, String second) {
    assertEquals(1, count(kind, first, second));
    assertEquals(1, count(kind, second, first));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "theme | C | C++ | C#",
        "theme | Python 2 | Python 3 | Python",
        "theme | AI | AI safety | AI governance",
        "theme | ML | AI | XR",
        "theme | Health | Wealth | Death",
        "theme | Data policy | Data privacy | Data",
        "organisation | Peking University | Peking University Press | Institute for AI",
        "person | Wei Li | Wei Liu | Wen Li",
        "person | J. Smith | John Smith | Jane Smith",
        "person | Maria Garcia | Mario Garcia Lopez | Maria Lopez",
        "person | Li Wang | Lin Wang | Liu Wang",
        "person | \u674e\u4f1f | \u674e\u709c | \u674e",
        "person | Dan Brown | Ian Brown | Jan Brown",
        "region | Austria | Australia | Asia",
        "region | Niger | Nigeria | Guinea",
      })
  void leavesOthers(String kind, String first, String second, String third) {
    assertEquals(0, count(kind, first, second, third));
  }

  /** Each pair as two spellings of one name that people gave in earnest. */
  @Test
  void findsMostOfTheSpellingsThatPeopleGive() {
    Map<RecordKind, List<String>> pairs =
        Map.of(
            RecordKind.PERSON,
            List.of(
                "Helen Margetts | Margetts, Helen",
                "Viktor Mayer-Schönberger | Viktor Mayer Schonberger",
                "Stuart Russell | Stuart J. Russell",
                "Prof. Luciano Floridi | Luciano Floridi",
                "Martha Lane Fox | Baroness Martha Lane Fox",
                "Mariana Mazzucato | M. Mazzucato",
                "Timnit Gebru | Timnit Gebur",
                "Nathalie Smuha | Natalie Smuha"),
            RecordKind.ORGANISATION,
            List.of(
                "Centre for Humanitarian Data | Center for Humanitarian Data",
                "World Health Organization | World Health Organisation",
                "Leiden University | University of Leiden",
                "The GovLab | GovLab",
                "UNESCO | United Nations Educational, Scientific and Cultural Organization",
                "Max Planck Institute for Software Systems | MPI for Software Systems"),
            RecordKind.THEME,
            List.of("Machine learning | Machine-Learning", "Digital twin | Digital twins"));
    int found = 0;
    for (Map.Entry<RecordKind, List<String>> kind : pairs.entrySet()) {
      String all = String.join(" | ", kind.getValue());
      found += count(kind.getKey(), all.split(" \\| ", -1));
    }
    assertEquals(16, pairs.values().stream().mapToInt(List::size).sum());
    assertTrue(found >= 14, found + " of 16");
  }

  /** Names as an archive of decades has them: many share a first or a last name. */
  @Test
  void takesLittleTimeForVeryMany() {
    Random random = new Random(7);
    List<String> first = syllables(random, 400);
    List<String> last = syllables(random, 4_000);
    List<Name> names = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      String name = first.get(random.nextInt(400)) + " " + last.get(random.nextInt(4_000));
      names.add(new Name(new Id(RecordKind.PERSON, "n" + i), name));
    }
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    NearDuplicates.among(RecordKind.PERSON, names);
    long millis = (clock.getCurrentThreadCpuTime() - start) / 1_000_000;
    assertTrue(millis < 5_000, millis + " ms");
  }

  private static List<String> syllables(Random random, int count) {
    String[] parts = "ka ri mo ten sha lu ber vin da ho el gar nis wo pe tran".split(" ", -1);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder name = new StringBuilder();
      for (int j = 2 + random.nextInt(2); j > 0; j--) {
        name.append(parts[random.nextInt(parts.length)]);
      }
      names.add(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
    }
    return names;
  }

  private static int count(String kind, String... texts) {
    return count(RecordKind.valueOf(kind.toUpperCase(Locale.ROOT)), texts);
  }

  private static int count(RecordKind kind, String... texts) {
    List<Name> names = new ArrayList<>();
    for (String text : texts) {
      names.add(new Name(new Id(kind, "n" + names.size()), text));
    }
    return NearDuplicates.among(kind, names).size();
  }
}
