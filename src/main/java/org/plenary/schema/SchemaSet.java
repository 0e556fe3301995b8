package org.plenary.schema;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plenary.archive.RecordKind;
import org.plenary.document.Settings;
import org.plenary.resolve.Resolved;

/** The JSON Schemas (draft-07) of what an archive's front matter and settings can say. */
public final class SchemaSet {
  private static final String SETTINGS = "site";
  private static final String SERIES = "series";

  private final Settings settings;
  private final Resolved resolved;

  public SchemaSet(Settings settings, Resolved resolved) {
    this.settings = settings;
    this.resolved = resolved;
  }

  /** What there are schemas of: the kinds of record, with {@code series} and {@code site}. */
  public static List<String> kinds() {
    return Stream.concat(
            Arrays.stream(RecordKind.values()).map(RecordKind::word), Stream.of(SERIES, SETTINGS))
        .toList();
  }

  /** The schema of one of {@link #kinds}, as JSON. */
  public String of(String kind) {
    Vocabularies vocabularies = new Vocabularies(settings, resolved);
    Shape keys =
        kind.equals(SETTINGS)
            ? SiteKeys.of(vocabularies)
            : new RecordKeys(vocabularies).of(record(kind));
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("$schema", "http://json-schema.org/draft-07/schema#");
    all.put("title", kind.equals(SETTINGS) ? "site.yaml" : "The front matter of " + oneOf(kind));
    all.putAll(keys.members());
    if (!vocabularies.used().isEmpty()) {
      all.put("definitions", new Shape(new LinkedHashMap<>(vocabularies.used())));
    }
    return json(new Shape(all));
  }

  private static RecordKind record(String kind) {
    String word = kind.equals(SERIES) ? RecordKind.CONFERENCE.word() : kind;
    return Arrays.stream(RecordKind.values())
        .filter(one -> one.word().equals(word))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(kind + " is none of " + String.join(", ", kinds())));
  }

  private static String oneOf(String kind) {
    return kind.equals(SERIES) ? "a series" : record(kind).oneOf();
  }

  private static String json(Shape schema) {
    StringWriter out = new StringWriter();
    try (JsonWriter writer = new JsonWriter(out)) {
      writer.setIndent("  ");
      write(schema, writer);
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string takes everything
    }
    return out.append('\n').toString();
  }

  private static void write(Object value, JsonWriter out) throws IOException {
    if (value instanceof Shape shape) {
      out.beginObject();
      for (Map.Entry<String, Object> member : shape.members().entrySet()) {
        out.name(member.getKey());
        write(member.getValue(), out);
      }
      out.endObject();
    } else if (value instanceof List<?> list) {
      out.beginArray();
      for (Object item : list) {
        write(item, out);
      }
      out.endArray();
    } else if (value instanceof Number number) {
      out.value(number);
    } else if (value instanceof Boolean flag) {
      out.value(flag);
    } else {
      out.value(value.toString());
    }
  }
}
