package org.plenary.diagnostic;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import org.plenary.diagnostic.Places.Place;

/** Problems as JSON for other programs; the README describes its form. */
public final class JsonReport {
  private static final int VERSION = 1;

  private final JsonWriter json;
  private final Places places = new Places();

  private JsonReport(Writer out) {
    json = new JsonWriter(out);
    json.setIndent("  ");
    json.setSerializeNulls(false);
  }

  /** What else a document says beside the problems. */
  public interface Part {
    /** Writes a name and its value. */
    void write(JsonWriter json) throws IOException;
  }

  /**
   * Writes the problems.
   *
   * @param today the day that the site is made for
   */
  public static void write(List<Diagnostic> problems, LocalDate today, Part more, Writer out)
      throws IOException {
    new JsonReport(out).write(problems, today, more);
    out.write('\n');
  }

  private void write(List<Diagnostic> problems, LocalDate today, Part more) throws IOException {
    json.beginObject();
    json.name("version").value(VERSION);
    json.name("today").value(today.toString());
    json.name("counts").beginObject();
    for (Severity severity : Severity.values()) {
      long count = problems.stream().filter(problem -> problem.severity() == severity).count();
      json.name(severity.word() + "s").value(count);
    }
    json.endObject();
    json.name("problems").beginArray();
    for (Diagnostic problem : problems) {
      write(problem);
    }
    json.endArray();
    more.write(json);
    json.endObject().flush();
  }

  private void write(Diagnostic problem) throws IOException {
    json.beginObject();
    json.name("rule").value(problem.rule().id());
    json.name("severity").value(problem.severity().word());
    json.name("message").value(problem.message());
    json.name("help").value(problem.help());
    place(places.of(problem.span()));
    json.name("related").beginArray();
    for (Diagnostic.Related related : problem.related()) {
      json.beginObject();
      json.name("message").value(related.text());
      place(places.of(related.span()));
      json.endObject();
    }
    json.endArray().endObject();
  }

  private void place(Place place) throws IOException {
    json.name("file").value(place.file());
    json.name("line").value(place.line());
    json.name("column").value(place.column());
    json.name("endLine").value(place.endLine());
    json.name("endColumn").value(place.endColumn());
  }
}
