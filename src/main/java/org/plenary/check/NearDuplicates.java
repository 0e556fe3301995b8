package org.plenary.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Id;
import org.plenary.archive.RecordKind;
import org.plenary.diagnostic.DidYouMean;

/**
 * Finds names of one kind that probably mean the same: those that differ by case, accents, plural,
 * word order, one edit or one swap of neighbours, initials, by one standing within the other, or
 * only by words such as The, of, Dr, Prof, Dame, MP. In time nearly linear in the names.
 */
final class NearDuplicates {
  /** Shorter names differ by one letter too easily. */
  private static final int FEWEST_LETTERS = 8;

  /** A name of one word, or a word beside an equal one, that one edit may change. */
  private static final int SHORTEST_WORD = 4;

  private static final int WORDS_THAT_TELL = 3;

  /** An acronym such as {@code AI} or {@code A.I.}. */
  private static final Pattern ACRONYM = Pattern.compile("(?:\\p{Lu}\\.?){2,6}");

  private final RecordKind kind;
  private final List<Name> names;
  private final List<PlainName> plain = new ArrayList<>();
  private final Set<Pair> pairs = new LinkedHashSet<>();

  /** A name, and the record that it is one of. */
  record Name(Id record, String text) {}

  /** Two names of different records, the one met first in {@code first}. */
  record Pair(Name first, Name second) {}

  private NearDuplicates(RecordKind kind, List<Name> names) {
    this.kind = kind;
    this.names = names;
    names.forEach(name -> plain.add(PlainName.of(name.text)));
  }

  /** The pairs among the names of one kind; of two records at most one. */
  static List<Pair> among(RecordKind kind, List<Name> names) {
    NearDuplicates search = new NearDuplicates(kind, names);
    search.sameWords();
    search.oneEdit();
    if (kind == RecordKind.PERSON) {
      search.initialsOfPeople();
    } else {
      search.acronyms();
    }
    search.within();
    return search.onePairOfEachTwo();
  }

  private void sameWords() {
    Map<String, Integer> first = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      Integer other = first.putIfAbsent(plain.get(i).key(), i);
      if (other != null) {
        add(other, i);
      }
    }
  }

  /**
   * Names one edit apart have a form in common: themselves, or one without one of their letters.
   */
  private void oneEdit() {
    Map<String, List<Integer>> byForm = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      PlainName name = plain.get(i);
      if (name.letters() < FEWEST_LETTERS) {
        continue;
      }
      Set<Integer> near = new LinkedHashSet<>();
      for (String form : forms(name.text())) {
        List<Integer> others = byForm.computeIfAbsent(form, key -> new ArrayList<>(1));
        near.addAll(others);
        others.add(i);
      }
      for (int other : near) {
        if (isOneEditApart(plain.get(other), name)) {
          add(other, i);
        }
      }
    }
  }

  private static Set<String> forms(String text) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(text);
    for (int i = 0; i < text.length(); i++) {
      forms.add(text.substring(0, i) + text.substring(i + 1));
    }
    return forms;
  }

  /**
   * Whether the edit is of a kind that people make by mistake: not in a number, not in a short name
   * that stands alone, and of names of several words not in what tells them apart.
   */
  private static boolean isOneEditApart(PlainName a, PlainName b) {
    if (!a.digits().equals(b.digits()) || DidYouMean.distance(a.text(), b.text(), 1) > 1) {
      return false;
    }
    if (a.words().size() != b.words().size()) {
      return true; // a gap more or less
    }
    int different = -1;
    for (int i = 0; i < a.words().size(); i++) {
      if (!a.words().get(i).equals(b.words().get(i))) {
        different = i;
      }
    }
    if (different < 0) {
      return false;
    }
    String one = a.words().get(different);
    String other = b.words().get(different);
    int longer = Math.max(one.length(), other.length());
    boolean sameStart = PlainName.initial(one).equals(PlainName.initial(other));
    return longer >= SHORTEST_WORD && (sameStart || longer > FEWEST_LETTERS);
  }

  /** "J. Crowcroft" is "Jon Crowcroft" where nobody else with that initial has the last name. */
  private void initialsOfPeople() {
    Map<String, List<Integer>> full = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      PlainName name = plain.get(i);
      if (name.words().size() > 1 && !isInitial(name.words().get(0))) {
        full.computeIfAbsent(shortened(name), key -> new ArrayList<>()).add(i);
      }
    }
    for (int i = 0; i < names.size(); i++) {
      PlainName name = plain.get(i);
      boolean isShort = name.words().size() > 1 && isInitial(name.words().get(0));
      List<Integer> meant = isShort ? full.getOrDefault(shortened(name), List.of()) : List.of();
      if (recordsOf(meant).size() == 1) {
        add(meant.get(0), i);
      }
    }
  }

  private static boolean isInitial(String word) {
    return word.length() == 1 && !Character.isIdeographic(word.charAt(0));
  }

  private static String shortened(PlainName name) {
    return PlainName.initial(name.words().get(0)) + " " + name.words().get(name.words().size() - 1);
  }

  /** "A.I." is "Artificial intelligence" where no other name has these initials. */
  private void acronyms() {
    Map<String, List<Integer>> byInitials = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      if (plain.get(i).words().size() > 1) {
        byInitials.computeIfAbsent(plain.get(i).initials(), key -> new ArrayList<>()).add(i);
      }
    }
    for (int i = 0; i < names.size(); i++) {
      if (ACRONYM.matcher(names.get(i).text()).matches()) {
        List<Integer> meant = byInitials.getOrDefault(plain.get(i).text(), List.of());
        if (recordsOf(meant).size() == 1) {
          add(meant.get(0), i);
        }
      }
    }
  }

  private Set<Id> recordsOf(List<Integer> some) {
    Set<Id> records = new HashSet<>();
    some.forEach(i -> records.add(names.get(i).record));
    return records;
  }

  /**
   * Names that hold another whole: a person's with names between the first and the last, an
   * organisation's that goes on after three words, any that goes on after a bracket or a comma. "AI
   * safety" holds "AI", and is no other name of it.
   */
  private void within() {
    Map<String, Integer> whole = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      whole.putIfAbsent(plain.get(i).text(), i);
    }
    for (int i = 0; i < names.size(); i++) {
      for (String shorter : shorterForms(i)) {
        Integer other = whole.get(shorter);
        if (other != null && other != i) {
          add(other, i);
        }
      }
    }
  }

  private List<String> shorterForms(int at) {
    List<String> forms = new ArrayList<>();
    String text = names.get(at).text();
    for (char end : new char[] {'(', ','}) {
      int cut = text.indexOf(end);
      if (cut > 0) {
        forms.add(PlainName.of(text.substring(0, cut)).text());
      }
    }
    List<String> words = plain.get(at).words();
    if (kind == RecordKind.PERSON && words.size() > 2) {
      forms.add(words.get(0) + " " + words.get(words.size() - 1));
    }
    for (int i = WORDS_THAT_TELL; kind == RecordKind.ORGANISATION && i < words.size(); i++) {
      forms.add(String.join(" ", words.subList(0, i)));
    }
    return forms;
  }

  private void add(int first, int second) {
    Name a = names.get(Math.min(first, second));
    Name b = names.get(Math.max(first, second));
    if (!a.record.equals(b.record)) {
      pairs.add(new Pair(a, b));
    }
  }

  private List<Pair> onePairOfEachTwo() {
    Set<Set<@Nullable Id>> met = new HashSet<>();
    return pairs.stream()
        .filter(pair -> met.add(Set.of(pair.first.record, pair.second.record)))
        .toList();
  }
}
