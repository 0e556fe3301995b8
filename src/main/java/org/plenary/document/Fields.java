package org.plenary.document;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.DidYouMean;
import org.plenary.diagnostic.Rule;
import org.plenary.source.SourceSpan;

/**
 * Decodes a group of keys: each is asked for by name and type, a value that does not fit is
 * reported where it stands and counts as not given, and {@link #finish} reports the keys nobody
 * asked for.
 */
public final class Fields {
  private static final Pattern LINE_ENDS = Pattern.compile("\\s*\\n\\s*");

  private final String owner;
  private final Value.Mapping mapping;
  private final boolean intact;
  private final boolean isGroup;
  private final Diagnostics problems;
  private final AskedKeys asked;

  /**
   * Keys of one thing.
   *
   * @param owner what they belong to, with its article, as {@code an event}
   * @param intact whether the keys could be read; if not, a missing one is no second problem
   */
  Fields(String owner, Value.Mapping mapping, boolean intact, Diagnostics problems) {
    this(owner, mapping, intact, false, problems);
  }

  private Fields(
      String owner, Value.Mapping mapping, boolean intact, boolean isGroup, Diagnostics problems) {
    this.isGroup = isGroup;
    this.owner = owner;
    this.asked = new AskedKeys(owner, mapping);
    this.mapping = mapping;
    this.intact = intact;
    this.problems = problems;
  }

  /** The same keys, of whose problems nobody hears. */
  public Fields quiet() {
    return new Fields(owner, mapping, intact, isGroup, new Diagnostics());
  }

  /** The same keys, as far as they were asked for, whose problems are reported elsewhere. */
  public Fields again(Diagnostics elsewhere) {
    Fields copy = new Fields(owner, mapping, intact, isGroup, elsewhere);
    copy.asked.take(asked);
    return copy;
  }

  /** The place to name when something is missing from the whole group. */
  public SourceSpan span() {
    return mapping.span();
  }

  /** The place of a key, for a problem with what it says; the group's where it is not given. */
  public SourceSpan keySpan(String key) {
    return asked.place(key);
  }

  /** Whether the key is there with any value. */
  public boolean has(String key) {
    return given(key) != null;
  }

  /** Whether the key is written, if only with nothing after it. */
  public boolean mentions(String key) {
    return mapping.pairs().stream().anyMatch(pair -> pair.key().text().equals(key));
  }

  /** Whether a key that nobody asked for seems to be meant for this one; all must be asked for. */
  public boolean isMisspelt(String key) {
    return asked.isMisspelt(key);
  }

  /**
   * Takes note that a text speaks of a key, which must be given: {@link #finish} reports it, unless
   * the key is missing or misspelt, of which it tells already.
   */
  public void expect(String key, Diagnostic otherwise) {
    asked.expect(key, otherwise);
  }

  /** Whether these keys could be read at all. */
  public boolean intact() {
    return intact;
  }

  /** A text of one line, trimmed and in NFC. */
  public @Nullable Text text(String key) {
    return text(key, "a text");
  }

  private @Nullable Text text(String key, String expected) {
    Value value = given(key);
    return value == null ? null : oneLine(key, value, expected);
  }

  /** A text that must be there; the empty text after a problem was reported. */
  public Text requiredText(String key) {
    Value value = given(key);
    if (value == null) {
      reportMissing(key);
      return new Text("", mapping.span());
    }
    Text text = oneLine(key, value, "a text");
    return text == null ? new Text("", value.span()) : text;
  }

  /** Takes note that a key is missing, unless these keys could not be read. */
  public void reportMissing(String key) {
    if (intact) {
      asked.miss(key);
    }
  }

  /** A text that may run over several lines, its lines joined by spaces. */
  public @Nullable Text paragraph(String key) {
    Value value = given(key);
    return value == null ? null : lines(key, value, "a text");
  }

  private @Nullable Text lines(String key, Value value, String expected) {
    if (value instanceof Text text) {
      return checked(key, new Text(LINE_ENDS.matcher(text.text()).replaceAll(" "), text.span()));
    }
    return reportType(key, value, expected, "");
  }

  /** A list of texts; empty when the key is not given. */
  public List<Text> texts(String key) {
    List<Text> texts = new ArrayList<>();
    for (Value item : items(key, "a list of texts", "")) {
      Text text = oneLine(key, item, "a text in its list");
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  /** Whether a key is a list of texts that can all be read, or is not given. */
  public boolean isTexts(String key) {
    Value value = given(key);
    return value == null
        || (value instanceof Value.Listing list
            && quiet().texts(key).size() == list.items().size());
  }

  /** A text or a list of texts. */
  public List<Text> oneOrMore(String key) {
    return given(key) instanceof Text text ? keep(oneLine(key, text, "a text")) : texts(key);
  }

  /**
   * A list of groups of keys.
   *
   * @param example an entry with {@code %s} where an author's text fits, for a way out
   */
  public List<Fields> groups(String key, String example, String each) {
    List<Fields> groups = new ArrayList<>();
    for (Value item : items(key, "a list of entries", example)) {
      if (item instanceof Value.Mapping group) {
        groups.add(new Fields(each, group, intact, true, problems));
      } else {
        reportType(key, item, "entries with keys", example);
      }
    }
    return groups;
  }

  /** A list whose entries are groups of keys, or a text that stands for a group with one key. */
  public List<Fields> entries(String key, String shortKey, String each) {
    List<Fields> entries = new ArrayList<>();
    for (Value item : items(key, "a list of names", "")) {
      if (item instanceof Value.Mapping group) {
        entries.add(new Fields(each, group, intact, true, problems));
      } else if (item instanceof Text text && text.text().isBlank()) {
        reportType(key, text, "names", shortKey + ": %s");
      } else if (item instanceof Text text) {
        Value.Pair only = new Value.Pair(new Text(shortKey, text.span()), text);
        entries.add(
            new Fields(
                each, new Value.Mapping(List.of(only), text.span()), intact, true, problems));
      } else {
        reportType(key, item, "names, or entries with keys", shortKey + ": %s");
      }
    }
    return entries;
  }

  /**
   * A group of keys.
   *
   * @param example the keys with {@code %s} where an author's text fits, for a way out
   */
  public @Nullable Fields group(String key, String example, String each) {
    Value value = given(key);
    if (value instanceof Value.Mapping group) {
      return new Fields(each, group, intact, true, problems);
    }
    if (value != null) {
      reportType(key, value, "a group of keys", example);
    }
    return null;
  }

  /** The keys of this group that are texts with texts, in the order written. */
  public List<Text> keys() {
    return mapping.pairs().stream().map(Value.Pair::key).toList();
  }

  /**
   * A group whose keys are the author's own words, each with a text.
   *
   * @param each what such a text is, with its article, for problems
   */
  public List<Entry> texts(String key, String each, String example) {
    Value value = given(key);
    if (value instanceof Value.Mapping group) {
      List<Entry> entries = new ArrayList<>();
      for (Value.Pair pair : group.pairs()) {
        Text text = lines(pair.key().text(), pair.value(), each);
        if (text != null && checked(key, pair.key()) != null) {
          entries.add(new Entry(pair.key(), text));
        }
      }
      return entries;
    }
    if (value != null) {
      reportType(key, value, "a group of keys", example);
    }
    return List.of();
  }

  /** A key that is an author's own word, and its text. */
  public record Entry(Text key, Text text) {}

  /** Whether the key says {@code true}; false when it is not given. */
  public boolean flag(String key) {
    Text text = text(key, "true or false");
    if (text == null || text.text().equals("false")) {
      return false;
    }
    if (!text.text().equals("true")) {
      problems.report(
          Diagnostic.of(Rule.UNKNOWN_VALUE, text.span(), key, text.text())
              .help("write true or false"));
    }
    return text.text().equals("true");
  }

  /** A whole number between two limits, both allowed. */
  public @Nullable Integer number(String key, int least, int most) {
    Text text = text(key, "a whole number");
    if (text == null) {
      return null;
    }
    if (text.text().matches("-?[0-9]{1,9}")) {
      int number = Integer.parseInt(text.text());
      if (number >= least && number <= most) {
        return number;
      }
    }
    String range = "a whole number from " + least + " to " + most;
    problems.report(
        Diagnostic.of(Rule.BAD_VALUE, text.span(), text.text(), range)
            .help("write it in digits, as " + key + ": " + Math.max(least, 1)));
    return null;
  }

  /** A time zone by its name in the IANA database. */
  public @Nullable ZoneId zone(String key) {
    Text text = text(key);
    if (text == null || ZoneNames.isKnown(text.text())) {
      return text == null ? null : ZoneId.of(text.text());
    }
    String way = "write the zone of a city, as Europe/London, which knows when clocks change";
    List<String> near = ZoneNames.nearest(text.text());
    problems.report(
        Diagnostic.of(Rule.BAD_VALUE, text.span(), text.text(), "a time zone of the IANA database")
            .help(near.isEmpty() ? way : DidYouMean.question(near)));
    return null;
  }

  /** The names of all time zones that {@link #zone} takes. */
  public static SortedSet<String> zoneNames() {
    return new TreeSet<>(ZoneNames.all());
  }

  /** One of the words of an enum, written in lower case with hyphens. */
  public <E extends Enum<E>> @Nullable E choice(String key, Class<E> words) {
    Text text = text(key);
    return text == null ? null : choice(key, text, words);
  }

  /** The word of an enum that a text is, or null after a problem was reported. */
  public <E extends Enum<E>> @Nullable E choice(String key, Text text, Class<E> words) {
    List<E> all = Arrays.asList(words.getEnumConstants());
    for (E word : all) {
      if (word(word).equals(text.text())) {
        return word;
      }
    }
    reportUnknown(key, text, all.stream().map(Fields::word).toList());
    return null;
  }

  /** One of some words. */
  public @Nullable Text choice(String key, Collection<String> words) {
    Text text = text(key);
    if (text != null && !words.contains(text.text())) {
      reportUnknown(key, text, words);
      return null;
    }
    return text;
  }

  /** How a word of an enum is written in front matter. */
  public static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The keys asked for from now on are this kind of record's own, and are named first. */
  public void beginOwnKeys() {
    asked.beginOwn();
  }

  /** Reports every key that nobody asked for, and every missing one that is none of those. */
  public void finish() {
    asked.finish(isGroup, problems);
  }

  private void reportUnknown(String key, Text text, Collection<String> words) {
    List<String> near = DidYouMean.nearest(text.text(), words);
    String all = "it can be " + String.join(", ", words);
    problems.report(
        Diagnostic.of(Rule.UNKNOWN_VALUE, text.span(), key, text.text())
            .help(near.isEmpty() ? all : DidYouMean.question(near) + " " + all));
  }

  private @Nullable Value given(String key) {
    asked.add(key);
    for (Value.Pair pair : mapping.pairs()) {
      if (pair.key().text().equals(key)) {
        boolean empty = pair.value() instanceof Text text && text.text().isBlank();
        return empty ? null : pair.value();
      }
    }
    return null;
  }

  private List<Value> items(String key, String expected, String example) {
    Value value = given(key);
    if (value instanceof Value.Listing listing) {
      return listing.items();
    }
    if (value != null) {
      reportType(key, value, expected, example);
    }
    return List.of();
  }

  private @Nullable Text oneLine(String key, Value value, String expected) {
    if (!(value instanceof Text text)) {
      return reportType(key, value, expected, "");
    }
    int lineEnd = text.text().stripTrailing().indexOf('\n');
    if (lineEnd >= 0) {
      problems.report(
          Diagnostic.of(Rule.UNSAFE_TEXT, text.span(), "a line end", key)
              .help("write it on one line"));
      return null;
    }
    return checked(key, text);
  }

  private @Nullable Text checked(String key, Text text) {
    return ShownText.of(key, text, problems);
  }

  private @Nullable Text reportType(String key, Value value, String expected, String example) {
    String help =
        value instanceof Text text
            ? RightForm.of(key, text, expected, example)
            : value instanceof Value.Listing list
                ? RightForm.of(key, list, expected, example)
                : "write it as " + expected;
    problems.report(
        Diagnostic.of(Rule.WRONG_TYPE, value.span(), key, expected, value.description())
            .help(help));
    return null;
  }

  private static List<Text> keep(@Nullable Text text) {
    return text == null ? List.of() : List.of(text);
  }
}
