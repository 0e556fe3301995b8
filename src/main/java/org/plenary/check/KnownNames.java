package org.plenary.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Id;
import org.plenary.archive.RecordKind;
import org.plenary.check.Words.Word;
import org.plenary.resolve.HeldBack;

/**
 * Finds the names of people in texts, in one pass: whole names, surnames after a title as Dr, and
 * after initials. Of two names at one place the longer counts, also that of an organisation.
 */
final class KnownNames {
  private static final int MOST_INITIALS = 4;
  private static final Set<String> HONORIFICS =
      Set.of(
          "dr",
          "doctor",
          "prof",
          "professor",
          "mr",
          "mrs",
          "ms",
          "miss",
          "mx",
          "dame",
          "sir",
          "lord",
          "lady",
          "baroness",
          "baron",
          "minister",
          "ambassador",
          "senator");

  private final Node names = new Node();
  private final Node surnames = new Node();

  /** A place in the tree of all names, word by word. */
  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();

    /** Those whose name ends here; for a surname, each with the initial of the first name. */
    private final Map<Id, Set<String>> ends = new HashMap<>();

    void add(List<String> keys, Id id, String initial) {
      Node at = this;
      for (String key : keys) {
        at = at.next.computeIfAbsent(key, one -> new Node());
      }
      at.ends.computeIfAbsent(id, one -> new HashSet<>()).add(initial);
    }
  }

  /** A name in a text: whom it may mean, and where it stands. */
  record Found(Set<Id> people, int start, int end) {

    /** The name as a text has it, in one line. */
    String in(String text) {
      return text.substring(start, end).replaceAll("\\s+", " ");
    }
  }

  KnownNames(Collection<HeldBack.Name> known) {
    known.forEach(this::add);
  }

  private void add(HeldBack.Name name) {
    List<Word> words = Words.of(name.text());
    List<String> keys = words.stream().map(Word::key).toList();
    boolean single = words.size() == 1;
    boolean tooShort = single && name.text().codePointCount(0, name.text().length()) < 2;
    if (keys.isEmpty() || tooShort) {
      return;
    }
    names.add(keys, name.id(), "");
    if (name.id().kind() == RecordKind.PERSON && !single) {
      addSurname(name, words, keys);
    }
  }

  /** A surname is what stands before a comma, or the last word with small ones before it. */
  private void addSurname(HeldBack.Name name, List<Word> words, List<String> keys) {
    int comma = name.text().indexOf(',');
    if (name.sorting() && comma > 0) {
      int count = (int) words.stream().filter(word -> word.start() < comma).count();
      if (count > 0 && count < keys.size()) {
        surnames.add(keys.subList(0, count), name.id(), initial(keys.get(count)));
      }
      return;
    }
    int from = keys.size() - 1;
    boolean oneScript = words.stream().noneMatch(word -> Words.isAlone(word.key().codePointAt(0)));
    if (!oneScript) {
      return;
    }
    surnames.add(keys.subList(from, keys.size()), name.id(), initial(keys.get(0)));
    while (from > 1 && !words.get(from - 1).capital()) {
      from--;
    }
    surnames.add(keys.subList(from, keys.size()), name.id(), initial(keys.get(0)));
  }

  private static String initial(String key) {
    return key.substring(0, key.offsetByCodePoints(0, 1));
  }

  /** The names of people in a text but those who may be named. */
  List<Found> in(String text, Set<Id> allowed) {
    List<Word> words = Words.of(text);
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < words.size(); ) {
      Match match = at(words, i, text);
      if (match == null) {
        i++;
        continue;
      }
      Set<Id> people = new HashSet<>(match.ids);
      people.removeIf(id -> id.kind() != RecordKind.PERSON);
      if (!people.isEmpty() && people.stream().noneMatch(allowed::contains)) {
        int end = words.get(i + match.length - 1).end();
        found.add(new Found(people, words.get(i).start(), end));
      }
      i += match.length;
    }
    return found;
  }

  private record Match(Set<Id> ids, int length) {}

  private @Nullable Match at(List<Word> words, int from, String text) {
    Match whole = longest(names, words, from, null);
    boolean small = whole != null && whole.length == 1 && !words.get(from).capital();
    Match titled = titled(words, from, text);
    if (whole == null || small || (titled != null && titled.length > whole.length)) {
      return titled;
    }
    return whole;
  }

  /** A surname after honorifics or initials. */
  private @Nullable Match titled(List<Word> words, int from, String text) {
    Word first = words.get(from);
    if (!first.capital()) {
      return null;
    }
    int at = from;
    while (at < words.size() && HONORIFICS.contains(words.get(at).key())) {
      at++;
    }
    boolean honoured = at > from;
    String initial = null;
    int initials = at;
    while (at < words.size() && at - initials < MOST_INITIALS && isInitial(words.get(at), text)) {
      initial = initial == null ? words.get(at).key() : initial;
      at++;
    }
    if (at == words.size() || (!honoured && initial == null)) {
      return null;
    }
    Match surname = longest(surnames, words, at, initial);
    return surname == null ? null : new Match(surname.ids, at - from + surname.length);
  }

  /** A capital letter alone with a full stop after it. */
  private static boolean isInitial(Word word, String text) {
    return word.key().codePointCount(0, word.key().length()) == 1
        && word.capital()
        && Character.isLetter(word.key().codePointAt(0))
        && text.startsWith(".", word.end());
  }

  /** The longest name that begins with a word; with an initial, only of those who have it. */
  private static @Nullable Match longest(
      Node root, List<Word> words, int from, @Nullable String initial) {
    Node node = root;
    Match best = null;
    for (int i = from; i < words.size(); i++) {
      node = node.next.get(words.get(i).key());
      if (node == null) {
        break;
      }
      Set<Id> ids = new HashSet<>();
      node.ends.forEach(
          (id, initials) -> {
            if (initial == null || initials.contains(initial)) {
              ids.add(id);
            }
          });
      best = ids.isEmpty() ? best : new Match(ids, i - from + 1);
    }
    return best;
  }
}
