package org.plenary.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The keys of a record or of a group, with what each can say. */
final class Keys {
  private final Map<String, Object> properties = new LinkedHashMap<>();
  private final List<String> required = new ArrayList<>();

  /** A key that must be given. */
  Keys must(String key, Shape shape, String description) {
    required.add(key);
    boolean alone = shape.members().containsKey("$ref"); // readers ignore what stands beside it
    properties.put(key, (alone ? Shape.of("allOf", List.of(shape)) : shape).described(description));
    return this;
  }

  /** A key that may be left out. */
  Keys may(String key, Shape shape, String description) {
    properties.put(key, shape.orNothing().described(description));
    return this;
  }

  /** The names of the keys so far. */
  List<String> names() {
    return List.copyOf(properties.keySet());
  }

  /** A group that holds these keys and no others. */
  Shape group() {
    Shape group =
        Shape.ofType("object")
            .with("additionalProperties", false)
            .with("properties", new Shape(properties));
    return required.isEmpty() ? group : group.with("required", List.copyOf(required));
  }
}
