package org.plenary.describe;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.EventDate;
import org.plenary.archive.EventDate.Certainty;
import org.plenary.archive.EventDate.Precision;
import org.plenary.describe.Citation.Name;

/** Citations of pages as the Citation Style Language has them (CSL-JSON). */
public final class CslJson {
  /** The name of the file with a page's citation, beside the page. */
  public static final String NAME = "cite.json";

  private final JsonWriter json;

  private CslJson(JsonWriter json) {
    this.json = json;
  }

  /** A list with one citation. */
  public static String of(Citation citation) {
    StringWriter out = new StringWriter();
    JsonWriter json = new JsonWriter(out);
    json.setIndent("  ");
    json.setSerializeNulls(false);
    try {
      json.beginArray();
      new CslJson(json).item(citation);
      json.endArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.append('\n').toString();
  }

  private void item(Citation citation) throws IOException {
    json.beginObject();
    json.name("id").value(citation.key());
    json.name("type").value("webpage");
    json.name("title").value(citation.title());
    if (!citation.authors().isEmpty()) {
      json.name("author").beginArray();
      for (Name name : citation.authors()) {
        author(name);
      }
      json.endArray();
    }
    json.name("container-title").value(citation.site());
    json.name("publisher").value(citation.publisher());
    date("issued", citation.date());
    Citation.Meeting event = citation.event();
    if (event != null) {
      json.name("event-place").value(event.place());
      date("event-date", event.date());
    }
    json.name("URL").value(citation.url());
    json.name("DOI").value(citation.doi());
    json.name("language").value(citation.language());
    json.endObject();
  }

  private void author(Name name) throws IOException {
    json.beginObject();
    if (name.family() == null) {
      json.name("literal").value(name.text());
    } else {
      json.name("family").value(name.family());
      json.name("given").value(name.given());
    }
    json.endObject();
  }

  private void date(String name, @Nullable EventDate date) throws IOException {
    if (date == null) {
      return;
    }
    json.name(name).beginObject().name("date-parts").beginArray();
    parts(date.first(), date.precision());
    if (!date.isSingle()) {
      parts(date.last(), date.precision());
    }
    json.endArray();
    if (date.certainty() != Certainty.CERTAIN) {
      json.name("circa").value(true);
    }
    json.endObject();
  }

  private void parts(LocalDate day, Precision precision) throws IOException {
    json.beginArray().value(day.getYear());
    if (precision != Precision.YEAR) {
      json.value(day.getMonthValue());
    }
    if (precision == Precision.DAY) {
      json.value(day.getDayOfMonth());
    }
    json.endArray();
  }
}
