package org.plenary.document;

import java.util.List;
import org.plenary.source.SourceSpan;

/** A value of front matter, with its text and its place kept. */
public sealed interface Value permits Text, Value.Listing, Value.Mapping {

  SourceSpan span();

  /** What an author would call it. */
  String description();

  /** A list of values. */
  record Listing(List<Value> items, SourceSpan span) implements Value {
    public Listing {
      items = List.copyOf(items);
    }

    @Override
    public String description() {
      return "a list";
    }
  }

  /** Keys with values, in the order written. */
  record Mapping(List<Pair> pairs, SourceSpan span) implements Value {
    public Mapping {
      pairs = List.copyOf(pairs);
    }

    @Override
    public String description() {
      return "a group of keys";
    }
  }

  /** A key and its value. */
  record Pair(Text key, Value value) {}
}
