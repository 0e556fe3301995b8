package org.plenary.diagnostic;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;
import org.plenary.diagnostic.Places.Place;

/**
 * Problems in the Static Analysis Results Interchange Format (SARIF 2.1.0, an OASIS standard),
 * which hosts of code and editors show.
 */
public final class SarifReport {
  private static final List<Rule> RULES = List.of(Rule.values());
  private static final String BASE = "%SRCROOT%";
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  /** What a message could be taken to fill in or to link to (sections 3.11.5 and 3.11.6). */
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)\\}");

  private static final Pattern BRACKET = Pattern.compile("[\\[\\]]");

  private final JsonWriter json;
  private final Location archive;
  private final Places places = new Places();

  private SarifReport(Location archive, Writer out) {
    this.archive = archive;
    json = new JsonWriter(out);
    json.setIndent("  ");
  }

  /**
   * Writes the problems.
   *
   * @param version the program's, as {@code 1.0.0}
   */
  public static void write(List<Diagnostic> problems, String version, Location archive, Writer out)
      throws IOException {
    new SarifReport(archive, out).write(problems, version);
    out.write('\n');
  }

  private void write(List<Diagnostic> problems, String version) throws IOException {
    json.beginObject();
    json.name("$schema").value(SCHEMA);
    json.name("version").value("2.1.0");
    json.name("runs").beginArray().beginObject();
    json.name("tool").beginObject().name("driver").beginObject();
    json.name("name").value("Plenary");
    json.name("version").value(version);
    rules();
    json.endObject().endObject();
    json.name("columnKind").value("unicodeCodePoints");
    json.name("results").beginArray();
    for (Diagnostic problem : problems) {
      write(problem);
    }
    json.endArray();
    json.endObject().endArray().endObject().flush();
  }

  private void rules() throws IOException {
    json.name("rules").beginArray();
    for (Rule rule : RULES) {
      json.beginObject();
      json.name("id").value(rule.id());
      text("shortDescription", rule.summary());
      json.name("defaultConfiguration").beginObject();
      json.name("level").value(rule.severity().word());
      json.endObject().endObject();
    }
    json.endArray();
  }

  private void write(Diagnostic problem) throws IOException {
    json.beginObject();
    json.name("ruleId").value(problem.rule().id());
    json.name("ruleIndex").value(RULES.indexOf(problem.rule()));
    json.name("level").value(problem.severity().word());
    String help = problem.help() == null ? "" : "\nhelp: " + shown(problem.help());
    text("message", shown(problem.message()) + help);
    json.name("locations").beginArray().beginObject();
    place(places.of(problem.span()));
    json.endObject().endArray();
    if (!problem.related().isEmpty()) {
      json.name("relatedLocations").beginArray();
      for (Diagnostic.Related related : problem.related()) {
        json.beginObject();
        place(places.of(related.span()));
        text("message", shown(related.text()));
        json.endObject();
      }
      json.endArray();
    }
    json.endObject();
  }

  private void text(String name, String text) throws IOException {
    json.name(name).beginObject().name("text").value(text).endObject();
  }

  private void place(Place place) throws IOException {
    json.name("physicalLocation").beginObject();
    json.name("artifactLocation").beginObject();
    json.name("uri").value(archive.uri(place.file()));
    if (archive.inside()) {
      json.name("uriBaseId").value(BASE);
    }
    json.endObject();
    json.name("region").beginObject();
    json.name("startLine").value(place.line());
    json.name("startColumn").value(place.column());
    json.name("endLine").value(place.endLine());
    json.name("endColumn").value(place.endColumn());
    json.endObject().endObject();
  }

  /** A text that holds nothing that a message could mean by it, and nothing invisible. */
  private static String shown(String text) {
    String visible = DiagnosticPrinter.visible(text);
    String plain = PLACEHOLDER.matcher(visible).replaceAll("{{$1}}");
    return plain.contains("](") ? BRACKET.matcher(plain).replaceAll("\\\\$0") : plain;
  }
}
