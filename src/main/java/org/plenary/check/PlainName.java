package org.plenary.check;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A name as words that can be compared: without case, accents, marks between words, and the small
 * words that come and go: titles of people, forms of companies.
 *
 * @param words in the order of the name; {@code +} and {@code #} stay part of them
 */
record PlainName(List<String> words) {
  private static final Set<String> SMALL =
      Set.of(
          "the",
          "of",
          "for",
          "and",
          "dr",
          "prof",
          "professor",
          "sir",
          "dame",
          "lord",
          "lady",
          "baroness",
          "mr",
          "mrs",
          "ms",
          "mp",
          "hon",
          "phd",
          "ltd",
          "inc",
          "cic",
          "gmbh",
          "plc",
          "llc");

  private static final int SHORTEST_PLURAL = 4;

  PlainName {
    words = List.copyOf(words);
  }

  /** The words of a name; all of them where none is left otherwise. */
  static PlainName of(String name) {
    List<String> all = split(name);
    List<String> some = all.stream().filter(word -> !SMALL.contains(word)).toList();
    return new PlainName(some.isEmpty() ? all : some);
  }

  private static List<String> split(String name) {
    String folded =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replace("\u00DF", "ss")
            .replace('\u0142', 'l')
            .replace('\u00F8', 'o')
            .replace('\u0111', 'd')
            .replace("\u00E6", "ae")
            .replaceAll("[.'\u2019]", "");
    return Arrays.stream(folded.split("[^\\p{L}\\p{N}+#]+"))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** The words in the order of the alphabet, each in the singular: equal for names alike. */
  String key() {
    return words.stream().map(PlainName::singular).sorted().collect(Collectors.joining(" "));
  }

  /** The words in the order of the name. */
  String text() {
    return String.join(" ", words);
  }

  /** The first letters of the words. */
  String initials() {
    return words.stream().map(PlainName::initial).collect(Collectors.joining());
  }

  static String initial(String word) {
    return word.substring(0, word.offsetByCodePoints(0, 1));
  }

  /** The digits in order, which differ between names of different things. */
  String digits() {
    return text().replaceAll("\\P{Nd}", "");
  }

  int letters() {
    return words.stream().mapToInt(String::length).sum();
  }

  private static String singular(String word) {
    if (word.length() < SHORTEST_PLURAL || word.endsWith("ss") || word.endsWith("us")) {
      return word;
    }
    if (word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }
}
