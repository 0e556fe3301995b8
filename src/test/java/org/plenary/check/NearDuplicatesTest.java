package org.plenary.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.archive.Id;
import org.plenary.archive.RecordKind;
import org.plenary.check.NearDuplicates.Name;

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

  private static int count(String kindWord, String... texts) {
    RecordKind kind = RecordKind.valueOf(kindWord.toUpperCase(java.util.Locale.ROOT));
    List<Name> names = new ArrayList<>();
    for (String text : texts) {
      names.add(new Name(new Id(kind, "n" + names.size()), text));
    }
    return NearDuplicates.among(kind, names).size();
  }
}
