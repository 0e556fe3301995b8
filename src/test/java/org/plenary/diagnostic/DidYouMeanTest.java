package org.plenary.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DidYouMeanTest {
  private static final List<String> NAMES =
      List.of("Zeynep Engin", "Zeynep Engin Demir", "Jon Crowcroft", "C++", "C#", "测试大会");

  @ParameterizedTest
  @CsvSource({
    "Zeinep Engin, Zeynep Engin",
    "Zeynep Egnin, Zeynep Engin",
    "zeynép engin, Zeynep Engin",
    "Jan Crowcroft, Jon Crowcroft",
    "测试会大, 测试大会"
  })
  void findsWhatWasMeant(String written, String meant) {
    assertEquals(meant, DidYouMean.nearest(written, NAMES).get(0));
  }

  @Test
  void findsNothingElseWhereOnlyCapitalsAndAccentsDiffer() {
    List<String> known = List.of("title", "titles", "Zürich", "Zurich");
    assertEquals(List.of("title"), DidYouMean.nearest("Title", known));
    assertEquals(List.of("Zurich", "Zürich"), DidYouMean.nearest("zurich", known));
  }

  @Test
  void findsNothingFarAway() {
    assertEquals(List.of(), DidYouMean.nearest("Ada Lovelace", NAMES));
  }

  /** Few letters make many near words, and many letters few; the sizes go past a row of bits. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5, 26, 200})
  void findsTheSameAsWhenAllWordsAreCompared(int alphabet) {
    Random random = new Random(alphabet);
    for (int round = 0; round < 8; round++) {
      List<String> words = new ArrayList<>();
      int longest = 1 + random.nextInt(round % 4 == 0 ? 90 : 20);
      String beginning = round % 2 == 0 ? "" : word(80, alphabet, random);
      for (int i = 0; i < 40; i++) {
        boolean like = i > 0 && random.nextBoolean();
        words.add(
            like
                ? edited(words.get(random.nextInt(i)), alphabet, random)
                : beginning + word(longest, alphabet, random));
      }
      DidYouMean index = new DidYouMean(words);
      for (String word : words) {
        String written = edited(word, alphabet, random);
        assertEquals(slowly(written, words), index.nearest(written), written);
      }
    }
  }

  private static String word(int longest, int alphabet, Random random) {
    StringBuilder word = new StringBuilder();
    int length = random.nextInt(longest + 1);
    for (int i = 0; i < length; i++) {
      word.append(letter(alphabet, random));
    }
    return word.toString();
  }

  private static char letter(int alphabet, Random random) {
    int chosen = random.nextInt(alphabet);
    return (char) (chosen < 26 ? 'a' + chosen : 0x4E00 + chosen);
  }

  private static String edited(String word, int alphabet, Random random) {
    StringBuilder edited = new StringBuilder(word);
    for (int edits = random.nextInt(8); edits > 0; edits--) {
      int at = random.nextInt(edited.length() + 1);
      switch (random.nextInt(4)) {
        case 0 -> edited.insert(at, letter(alphabet, random));
        case 1 -> edited.delete(at, Math.min(edited.length(), at + 1));
        case 2 -> edited.replace(at, at + 1, String.valueOf(letter(alphabet, random)));
        default -> {
          if (at > 1) {
            char before = edited.charAt(at - 2);
            edited.setCharAt(at - 2, edited.charAt(at - 1));
            edited.setCharAt(at - 1, before);
          }
        }
      }
    }
    return edited.toString();
  }

  private static List<String> slowly(String written, List<String> words) {
    String wanted = plain(written);
    int limit = Math.min(5, Math.max(1, wanted.length() / 3));
    boolean same = words.stream().anyMatch(word -> plain(word).equals(wanted));
    return words.stream()
        .distinct()
        .map(word -> Map.entry(distance(wanted, plain(word)), word))
        .filter(near -> !same || near.getKey() == 0)
        .filter(near -> near.getKey() <= limit)
        .sorted(Map.Entry.<Integer, String>comparingByKey().thenComparing(Map.Entry::getValue))
        .limit(3)
        .map(Map.Entry::getValue)
        .toList();
  }

  private static String plain(String word) {
    return Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "");
  }

  /** The whole table of distances between the beginnings of two words. */
  private static int distance(String a, String b) {
    int[][] table = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          table[i][j] = i + j;
          continue;
        }
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(table[i - 1][j], table[i][j - 1]) + 1;
        table[i][j] = Math.min(least, table[i - 1][j - 1] + cost);
        boolean swap =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swap) {
          table[i][j] = Math.min(table[i][j], table[i - 2][j - 2] + 1);
        }
      }
    }
    return table[a.length()][b.length()];
  }
}
