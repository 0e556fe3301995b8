package org.plenary.describe;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What structured data may say: types and properties of schema.org, dates of ISO 8601. */
public final class SchemaWords {
  private static final Map<String, Set<String>> TYPES = read();
  private static final String DATE =
      "[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}([+-][0-9]{2}:[0-9]{2}|Z))?)?)?";

  private SchemaWords() {}

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> types = new HashMap<>();
    try (InputStream in = requireNonNull(SchemaWords.class.getResourceAsStream("schema-org.txt"))) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(": "))
          .forEach(line -> types.put(line[0], Set.of(line[1].split(" "))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return types;
  }

  /** Fails where a page's data says what it may not; returns it. */
  public static JsonElement checked(String json) {
    JsonElement data = JsonParser.parseString(json);
    check(data, json);
    return data;
  }

  private static void check(JsonElement data, String json) {
    assertFalse(data.isJsonNull(), json);
    if (data.isJsonArray()) {
      assertFalse(data.getAsJsonArray().isEmpty(), json);
      data.getAsJsonArray().forEach(member -> check(member, json));
    } else if (data.isJsonObject()) {
      check(data.getAsJsonObject(), json);
    } else {
      assertFalse(data.getAsString().isBlank(), json);
    }
  }

  private static void check(JsonObject node, String json) {
    String type = node.get("@type").getAsString();
    assertTrue(TYPES.containsKey(type), type + " in " + json);
    Set<String> properties = TYPES.getOrDefault(type, Set.of());
    node.entrySet()
        .forEach(
            entry -> {
              String name = entry.getKey();
              assertTrue(name.startsWith("@") || properties.contains(name), type + "." + name);
              check(entry.getValue(), json);
              if (name.matches("startDate|endDate|previousStartDate|date.*")) {
                assertTrue(entry.getValue().getAsString().matches(DATE), name + " in " + json);
              }
              if (name.matches("@id|url|item|license|identifier")) {
                assertTrue(entry.getValue().getAsString().matches("https?://.+"), json);
              }
            });
  }
}
