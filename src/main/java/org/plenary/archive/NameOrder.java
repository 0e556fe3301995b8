package org.plenary.archive;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Sorts names as an alphabetical list does, alike on every machine: letter case, accents and signs
 * do not count, letters that are none of the 26 stand with those they look like.
 */
public final class NameOrder {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SIGNS_WITHIN = Pattern.compile("['\u2019\u02bc\u02bb.]");
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Map<Integer, String> LOOK_LIKE =
      Map.of(
          (int) '\u00f8', "o",
          (int) '\u0142', "l",
          (int) '\u0111', "d",
          (int) '\u00f0', "d",
          (int) '\u0127', "h",
          (int) '\u00e6', "ae",
          (int) '\u0153', "oe",
          (int) '\u00fe', "th");

  private NameOrder() {}

  /** People or organisations by their names in lists, then as these are written, then by id. */
  public static <P extends Party> List<P> sorted(Collection<P> parties) {
    record Keyed<K>(String key, K party) {}
    return parties.stream()
        .map(party -> new Keyed<>(key(party.nameInLists()), party))
        .sorted(
            Comparator.comparing((Keyed<P> one) -> one.key)
                .thenComparing(one -> one.party.nameInLists())
                .thenComparing(one -> one.party.id()))
        .map(one -> one.party)
        .toList();
  }

  /** What a name is sorted by; empty for a name of nothing but signs. */
  public static String key(String name) {
    return name.chars().allMatch(NameOrder::isPlain) && !name.contains("  ")
        ? name.toLowerCase(Locale.ROOT).strip()
        : folded(name);
  }

  /** Whether a character is its own key, in lower case. */
  private static boolean isPlain(int c) {
    return c == ' ' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private static String folded(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    String folded = plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(folded.length());
    folded.codePoints().forEach(c -> key.append(LOOK_LIKE.getOrDefault(c, Character.toString(c))));
    String joined = SIGNS_WITHIN.matcher(key).replaceAll("");
    return SIGNS.matcher(joined).replaceAll(" ").strip();
  }
}
