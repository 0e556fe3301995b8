package org.plenary.check;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.plenary.diagnostic.Diagnostic.Related;
import org.plenary.route.Ledger;
import org.plenary.route.Route;

/** The addresses of an archive as JSON for other programs; the README describes its form. */
public final class LedgerJson {
  private static final int VERSION = 1;

  private LedgerJson() {}

  /**
   * Writes them.
   *
   * @param today the day that the site is made for
   * @param recorded whether the new ones were written down now
   */
  public static void write(LedgerReport addresses, LocalDate today, boolean recorded, Writer out)
      throws IOException {
    JsonWriter json = new JsonWriter(out);
    json.setIndent("  ");
    json.setSerializeNulls(false);
    json.beginObject();
    json.name("version").value(VERSION);
    json.name("today").value(today.toString());
    json.name("recorded").value(recorded);
    json.name("counts").beginObject();
    json.name("promised").value(addresses.ledger().promised().size());
    json.name("new").value(addresses.fresh().size());
    json.name("lost").value(addresses.lost().size());
    json.name("forgotten").value(addresses.ledger().forgotten().size());
    json.endObject();
    list(json, "new", lines(addresses.fresh()));
    json.name("lost").beginArray();
    for (LedgerReport.Lost lost : addresses.lost()) {
      json.beginObject();
      json.name("url").value(line(lost.route()));
      json.name("help").value(lost.problem().help());
      list(json, "files", lost.problem().related().stream().map(LedgerJson::path).toList());
      json.endObject();
    }
    json.endArray();
    list(json, "forgotten", addresses.ledger().forgotten());
    list(json, "returned", lines(addresses.returned()));
    json.endObject().flush();
    out.write('\n');
  }

  private static void list(JsonWriter json, String name, Collection<String> values)
      throws IOException {
    json.name(name).beginArray();
    for (String value : values) {
      json.value(value);
    }
    json.endArray();
  }

  private static List<String> lines(List<Route> routes) {
    return routes.stream().map(LedgerJson::line).toList();
  }

  private static String line(Route route) {
    return Ledger.line(route.path());
  }

  private static String path(Related related) {
    return related.span().file().path();
  }
}
