package org.plenary.resolve;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Id;
import org.plenary.diagnostic.DidYouMean;

/**
 * The names of one kind of record: matched against ids, then titles, then other names, after case
 * folding, NFKC, and folding of white space, {@code -} and {@code _}. Symbols stay, so that C, C++
 * and C# are three names.
 */
final class Names {
  private static final int MOST = 3;

  /** A list of one, or a set of several. */
  private final Map<String, Collection<Id>> byId = new HashMap<>();

  private final Map<String, Collection<Id>> byTitle = new HashMap<>();
  private final Map<String, Collection<Id>> byOther = new HashMap<>();

  /** The forms in which names that were looked for are compared. */
  private final Map<String, String> folds;

  private final Set<String> former = new HashSet<>();
  private final List<Called> called = new ArrayList<>();
  private final Set<String> remarked = new HashSet<>();

  /** How many of the {@code called} are in {@code byDigits}. */
  private int remarkedSoFar;

  private final Map<String, DidYouMean> byDigits = new HashMap<>();
  private @Nullable DidYouMean suggestions;

  /**
   * No names yet.
   *
   * @param folds where the forms of names are remembered, which several lists may share
   */
  Names(ConcurrentMap<String, String> folds) {
    this.folds = folds;
  }

  void declare(Id id, Called names) {
    List<Id> alone = List.of(id);
    names.ids().forEach(name -> add(byId, name.folded(), alone));
    names.titles().forEach(name -> add(byTitle, name.folded(), alone));
    names.others().forEach(name -> add(byOther, name.folded(), alone));
    for (String key : names.former()) {
      add(byOther, key, alone);
      former.add(key);
    }
    called.add(names);
    suggestions = null;
  }

  private void remark(Called.Name name) {
    if (remarked.add(name.text())) {
      byDigits
          .computeIfAbsent(digits(name.folded()), key -> new DidYouMean())
          .add(name.text(), name.folded());
    }
  }

  /** Whether a name is one that a record has no more, and no other has. */
  boolean isFormer(String name) {
    String key = fold(name);
    return former.contains(key) && !byId.containsKey(key) && !byTitle.containsKey(key);
  }

  /** Every name as it is spelt, without those that a record has no more. */
  Set<String> spelt() {
    return called.stream()
        .flatMap(names -> names.spelt().map(Called.Name::text))
        .collect(Collectors.toSet());
  }

  /** The records that a name means: none, one, or those that an author must choose from. */
  List<Id> find(String name) {
    String known = folds.get(name); // without a lock
    String key = known != null ? known : folds.computeIfAbsent(name, Names::fold);
    Collection<Id> meant = byId.get(key);
    meant = meant == null ? byTitle.get(key) : meant;
    meant = meant == null ? byOther.get(key) : meant;
    return meant == null ? List.of() : List.copyOf(meant);
  }

  /** The records with the nearest names, nearest first. */
  List<Id> nearest(String name) {
    DidYouMean index = suggestions;
    if (index == null) {
      index = new DidYouMean(spelt());
      suggestions = index;
    }
    return index.nearest(name).stream()
        .flatMap(spelling -> find(spelling).stream())
        .distinct()
        .limit(MOST)
        .toList();
  }

  /** A name that differs from this unknown one by one edit that is not in a number. */
  Optional<String> nearlyEqual(String name) {
    String folded = fold(name);
    while (remarkedSoFar < called.size()) {
      called.get(remarkedSoFar++).spelt().forEach(this::remark);
    }
    DidYouMean sameDigits = byDigits.get(digits(folded));
    return sameDigits == null
        ? Optional.empty()
        : sameDigits.nearest(folded, 1).stream().findFirst();
  }

  private static String digits(String folded) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < folded.length(); i++) {
      if (Character.isDigit(folded.charAt(i))) {
        digits.append(folded.charAt(i));
      }
    }
    return digits.toString();
  }

  private static void add(Map<String, Collection<Id>> tier, String folded, List<Id> alone) {
    Collection<Id> others = tier.putIfAbsent(folded, alone);
    if (others instanceof LinkedHashSet) {
      others.addAll(alone);
    } else if (others != null && !others.containsAll(alone)) {
      Set<Id> both = new LinkedHashSet<>(others);
      both.addAll(alone);
      tier.put(folded, both);
    }
  }

  /** The form in which names are compared. */
  static String fold(String name) {
    boolean plain = isAscii(name);
    String text =
        plain
            ? name
            : Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (plain && c >= 'A' && c <= 'Z') {
        c = (char) (c + 'a' - 'A');
      }
      boolean gap = c == '-' || c == '_' || Character.isWhitespace(c) || Character.isSpaceChar(c);
      if (!gap) {
        folded.append(c);
      } else if (folded.length() > 0 && folded.charAt(folded.length() - 1) != ' ') {
        folded.append(' ');
      }
    }
    return folded.toString().strip();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7F) {
        return false;
      }
    }
    return true;
  }
}
