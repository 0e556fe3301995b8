package org.plenary.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a value can be: a JSON Schema, whose members keep their order. */
record Shape(Map<String, Object> members) {
  Shape {
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
  }

  /** A schema with one member. */
  static Shape of(String key, Object value) {
    return new Shape(Map.of(key, value));
  }

  /** A schema of one of some types. */
  static Shape ofType(String... types) {
    return of("type", types.length == 1 ? types[0] : List.of(types));
  }

  /** A value that one of some schemas allows. */
  static Shape anyOf(Shape... shapes) {
    return of("anyOf", List.of(shapes));
  }

  /** The same with another member, after the others. */
  Shape with(String key, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(members);
    more.put(key, value);
    return new Shape(more);
  }

  /** The same with a text that editors show, before the others. */
  Shape described(String description) {
    Map<String, Object> more = new LinkedHashMap<>();
    more.put("description", description);
    more.putAll(members);
    return new Shape(more);
  }

  /** The same or nothing, since a key with nothing after it counts as not given. */
  Shape orNothing() {
    Object type = members.get("type");
    if (type == null || members.containsKey("enum")) {
      return anyOf(this, ofType("null"));
    }
    List<Object> types = new ArrayList<>(type instanceof List<?> several ? several : List.of(type));
    types.add("null");
    return with("type", types);
  }
}
