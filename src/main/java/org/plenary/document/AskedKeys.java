package org.plenary.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.DidYouMean;
import org.plenary.diagnostic.Rule;
import org.plenary.source.SourceSpan;

/**
 * The keys that a reader asked for, which are those there can be, and what others are meant to be.
 */
final class AskedKeys {
  private static final Map<String, String> OTHER_WORDS =
      Map.ofEntries(
          Map.entry("location", "place"),
          Map.entry("venue", "place"),
          Map.entry("city", "place"),
          Map.entry("town", "city"),
          Map.entry("tags", "themes"),
          Map.entry("topics", "themes"),
          Map.entry("categories", "themes"),
          Map.entry("speakers", "people"),
          Map.entry("participants", "people"),
          Map.entry("hosts", "organisations"),
          Map.entry("organizations", "organisations"),
          Map.entry("author", "written_by"),
          Map.entry("authors", "written_by"),
          Map.entry("start", "date"),
          Map.entry("start_date", "date"),
          Map.entry("end_date", "end"),
          Map.entry("description", "summary"),
          Map.entry("excerpt", "summary"),
          Map.entry("name", "title"),
          Map.entry("lang", "language"),
          Map.entry("redirect_from", "aliases"),
          Map.entry("url", "website"),
          Map.entry("parent", "broader"),
          Map.entry("timezone", "zone"),
          Map.entry("picture", "image"),
          Map.entry("speaker", "person"),
          Map.entry("organization", "organisation"));

  private final String owner;
  private final Value.Mapping written;
  private final Set<String> names = new LinkedHashSet<>();
  private final Set<String> missing = new LinkedHashSet<>();
  private final List<Expected> expected = new ArrayList<>();
  private int shared;

  /** A key that must be given, and what is said where it is not, and nothing else is. */
  private record Expected(String key, Diagnostic otherwise) {}

  /**
   * No keys yet.
   *
   * @param owner what they belong to, with its article, as {@code an event}
   */
  AskedKeys(String owner, Value.Mapping written) {
    this.owner = owner;
    this.written = written;
  }

  void add(String name) {
    names.add(name);
  }

  /** Takes over what was asked of the same keys elsewhere. */
  void take(AskedKeys other) {
    names.addAll(other.names);
    missing.addAll(other.missing);
    expected.addAll(other.expected);
    shared = other.shared;
  }

  void miss(String name) {
    missing.add(name);
  }

  void expect(String name, Diagnostic otherwise) {
    expected.add(new Expected(name, otherwise));
  }

  boolean has(String name) {
    return names.contains(name);
  }

  /** Those added from now on are a kind of record's own, and are named first. */
  void beginOwn() {
    shared = names.size();
  }

  /** The place of a key; the group's where it is not written. */
  SourceSpan place(String name) {
    return written.pairs().stream()
        .map(Value.Pair::key)
        .filter(key -> key.text().equals(name))
        .findFirst()
        .map(Text::span)
        .orElse(written.span());
  }

  /** Whether a written key that was not asked for seems to be meant for this one. */
  boolean isMisspelt(String name) {
    return unknown().anyMatch(pair -> near(pair.key().text()).contains(name));
  }

  /**
   * Reports what was written and not asked for, and what is missing and none of that.
   *
   * @param isGroup whether these are keys of a part of a record
   */
  void finish(boolean isGroup, Diagnostics problems) {
    expected.stream()
        .filter(one -> !missing.contains(one.key) && !isMisspelt(one.key))
        .forEach(one -> problems.report(one.otherwise));
    List<Value.Pair> unknown = unknown().toList();
    for (Value.Pair pair : unknown) {
      List<String> near = near(pair.key().text());
      missing.removeAll(near);
      problems.report(
          Diagnostic.of(Rule.UNKNOWN_KEY, pair.key().span(), owner, pair.key().text())
              .help(near.isEmpty() ? wayOut(pair) : DidYouMean.question(near)));
    }
    if (isGroup && !unknown.isEmpty()) {
      return; // what is missing is what the unknown keys were meant to be
    }
    for (String key : missing) {
      boolean empty = written.pairs().stream().anyMatch(pair -> pair.key().text().equals(key));
      problems.report(
          Diagnostic.of(Rule.MISSING_KEY, place(key), owner, key)
              .help(
                  empty
                      ? "it is empty; write its value after the colon, in quotes if it begins with #"
                      : (isGroup ? "add " : "add a line ") + "\"" + key + ": ...\""));
    }
  }

  private Stream<Value.Pair> unknown() {
    return written.pairs().stream().filter(pair -> !has(pair.key().text()));
  }

  /** The keys that an unknown one may be meant to be. */
  private List<String> near(String unknown) {
    String meant = OTHER_WORDS.get(unknown);
    return meant != null && has(meant) ? List.of(meant) : DidYouMean.nearest(unknown, names);
  }

  /** What to write in place of a key that is like none: it may be the name that has a role. */
  private String wayOut(Value.Pair unknown) {
    String first = names.iterator().next();
    if (has("role") && unknown.key().text().equals("name")) {
      return "did you mean " + first + "?";
    }
    if (has("role") && written.pairs().size() == 1 && unknown.value() instanceof Text value) {
      return "write {" + first + ": " + unknown.key().text() + ", role: " + value.text() + "}";
    }
    return "the keys of " + owner + " are " + String.join(", ", inOrder());
  }

  private List<String> inOrder() {
    List<String> all = new ArrayList<>(names);
    List<String> ordered = new ArrayList<>(all.subList(shared, all.size()));
    ordered.addAll(all.subList(0, shared));
    if (ordered.remove("title")) {
      ordered.add(0, "title");
    }
    return ordered;
  }
}
