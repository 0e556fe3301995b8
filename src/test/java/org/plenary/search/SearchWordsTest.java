package org.plenary.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words that texts are taken apart into. */
class SearchWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Data for Policy 2024 | data for policy 2024",
        "C++, C#, e-learning | c e learning",
        "José MÜLLER-Straße | jose muller strasse",
        "İstanbul ısı | istanbul isi",
        "λόγος ΛΟΓΟΣ | λογοσ",
        "Ёлка | елка",
        "人工智能 | 人工 工智 智能 能",
        "AI安全 | ai 安全 全",
        "データ・ガバナンス | テー ータ タ カハ ハナ ナン ンス ス",
        "한국 | 한국",
        "می‌خواهم | میخواهم",
        "مُحَمَّد | محمد",
        "ﬁve ½ ２０２４ | five 1 2 2024",
        "𠮷野家 | 𠮷野 野家 家",
        "हिन्दी | हिनदी",
      })
  void areFoldedAndCounted(String text, String words) {
    Set<String> found = new LinkedHashSet<>();
    SearchWords.add(text, found);
    String folded = java.text.Normalizer.normalize(words, java.text.Normalizer.Form.NFKD);
    assertEquals(folded, String.join(" ", found));
  }
}
