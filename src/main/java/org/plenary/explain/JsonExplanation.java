package org.plenary.explain;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import org.plenary.diagnostic.Places;
import org.plenary.explain.Explanation.Row;
import org.plenary.explain.Explanation.Section;

/** Writes an explanation as a JSON document, for other programs. */
public final class JsonExplanation {
  private static final int VERSION = 1;

  private JsonExplanation() {}

  /** Writes all of it; paths are from the archive's root, lines and columns from 1. */
  public static void write(Explanation explanation, Writer out) throws IOException {
    JsonWriter json = new JsonWriter(out);
    json.setIndent("  ");
    Places places = new Places();
    json.beginObject();
    json.name("version").value(VERSION);
    json.name("found").value(explanation.found());
    json.name("lines").beginArray();
    for (String line : explanation.lines()) {
      json.value(line);
    }
    json.endArray().name("sections").beginArray();
    for (Section section : explanation.sections()) {
      json.beginObject();
      json.name("title").value(section.title());
      json.name("rows").beginArray();
      for (Row row : section.rows()) {
        write(row, places, json);
      }
      json.endArray().name("left").value(section.left());
      json.endObject();
    }
    json.endArray().endObject().flush();
    out.write('\n');
  }

  private static void write(Row row, Places places, JsonWriter json) throws IOException {
    json.beginObject();
    json.name("what").value(row.what());
    json.name("why").value(row.why());
    if (row.at() != null) {
      Places.Place place = places.of(row.at());
      json.name("file").value(place.file());
      json.name("line").value(place.line());
      json.name("column").value(place.column());
      json.name("endLine").value(place.endLine());
      json.name("endColumn").value(place.endColumn());
    }
    json.endObject();
  }
}
