package org.plenary.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenary.diagnostic.DidYouMean;

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
  private final Set<String> names = new LinkedHashSet<>();
  private int shared;

  /**
   * No keys yet.
   *
   * @param owner what they belong to, with its article, as {@code an event}
   */
  AskedKeys(String owner) {
    this.owner = owner;
  }

  void add(String name) {
    names.add(name);
  }

  /** Takes over what was asked of the same keys elsewhere. */
  void take(AskedKeys other) {
    names.addAll(other.names);
    shared = other.shared;
  }

  boolean has(String name) {
    return names.contains(name);
  }

  /** Those added from now on are a kind of record's own, and are named first. */
  void beginOwn() {
    shared = names.size();
  }

  /** The keys that an unknown one may be meant to be. */
  List<String> near(String unknown) {
    String meant = OTHER_WORDS.get(unknown);
    return meant != null && has(meant) ? List.of(meant) : DidYouMean.nearest(unknown, names);
  }

  /** What to write in place of a key that is like none: it may be the name that has a role. */
  String wayOut(Value.Pair unknown, Value.Mapping among) {
    String first = names.iterator().next();
    if (has("role") && unknown.key().text().equals("name")) {
      return "did you mean " + first + "?";
    }
    if (has("role") && among.pairs().size() == 1 && unknown.value() instanceof Text value) {
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
