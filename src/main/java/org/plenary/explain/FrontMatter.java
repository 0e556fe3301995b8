package org.plenary.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.document.Text;
import org.plenary.document.Value;

/** Finds what a group of keys says, for who knows that it is right or does not mind. */
final class FrontMatter {
  private FrontMatter() {}

  /** The value of a key; null where it is not given. */
  static @Nullable Value value(Value.Mapping keys, String key) {
    for (Value.Pair pair : keys.pairs()) {
      if (pair.key().text().equals(key)) {
        boolean empty = pair.value() instanceof Text text && text.text().isBlank();
        return empty ? null : pair.value();
      }
    }
    return null;
  }

  /** The text of a key. */
  static @Nullable Text text(Value.Mapping keys, String key) {
    return value(keys, key) instanceof Text text ? text : null;
  }

  /** The group of keys under a key. */
  static Value.@Nullable Mapping group(Value.Mapping keys, String key) {
    return value(keys, key) instanceof Value.Mapping group ? group : null;
  }

  /** The items of a list under a key; a text is a list of one. */
  static List<Value> items(Value.Mapping keys, String key) {
    Value value = value(keys, key);
    if (value instanceof Value.Listing list) {
      return list.items();
    }
    return value instanceof Text ? List.of(value) : List.of();
  }

  /** The groups of keys in a list. */
  static List<Value.Mapping> groups(Value.Mapping keys, String key) {
    return items(keys, key).stream()
        .filter(Value.Mapping.class::isInstance)
        .map(Value.Mapping.class::cast)
        .toList();
  }

  /** The texts of a list whose items are texts, or groups with a text under some key. */
  static List<Text> texts(Value.Mapping keys, String key, String inGroup) {
    List<Text> texts = new ArrayList<>();
    for (Value item : items(keys, key)) {
      Text text =
          item instanceof Value.Mapping group ? text(group, inGroup) : (Text) textOrNull(item);
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  private static @Nullable Value textOrNull(Value item) {
    return item instanceof Text ? item : null;
  }

  /** A value in a few words. */
  static String inWords(Value value) {
    if (value instanceof Text text) {
      return text.text().strip();
    }
    Stream<Value> parts =
        value instanceof Value.Mapping group
            ? Stream.of("venue", "city", "country").map(key -> value(group, key))
            : ((Value.Listing) value).items().stream();
    return parts
        .filter(Objects::nonNull)
        .map(FrontMatter::inWords)
        .collect(Collectors.joining(", "));
  }

  /** Whether a key says {@code true}. */
  static boolean isTrue(Value.Mapping keys, String key) {
    Text text = text(keys, key);
    return text != null && text.text().strip().toLowerCase(Locale.ROOT).equals("true");
  }
}
