package org.plenary.export;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.plenary.document.Settings;
import org.plenary.export.Table.Column;
import org.plenary.export.Table.Link;

/** What the tables are, as a Frictionless Data Package (version 1) with Table Schemas. */
final class DataPackage {
  static final String FOLDER = "data/";
  private static final String DESCRIPTION =
      "The events of an archive with those who took part in them, as tables. A date is its first"
          + " and last possible day with the precision it is known to. A text that begins with"
          + " =, +, -, @ or white space has one apostrophe before it, so that no program takes it"
          + " for a formula. The texts of pages are not here.";

  private final JsonWriter json;

  private DataPackage(JsonWriter json) {
    this.json = json;
  }

  static void write(ArchiveData data, List<Table<?>> tables, Writer out) throws IOException {
    JsonWriter json = new JsonWriter(out);
    json.setIndent("  ");
    json.setSerializeNulls(false);
    new DataPackage(json).write(data.settings(), tables);
    out.write('\n');
  }

  private void write(Settings settings, List<Table<?>> tables) throws IOException {
    json.beginObject();
    json.name("profile").value("tabular-data-package");
    json.name("name").value("archive");
    json.name("title").value(settings.title());
    json.name("description").value(DESCRIPTION);
    json.name("homepage").value(settings.url());
    Settings.NamedUrl licence = settings.licence();
    if (licence != null && licence.url() != null) {
      json.name("licenses").beginArray().beginObject();
      json.name("path").value(licence.url().text());
      json.name("title").value(licence.name());
      json.endObject().endArray();
    }
    Settings.NamedUrl publisher = settings.publisher();
    if (publisher != null) {
      json.name("contributors").beginArray().beginObject();
      json.name("title").value(publisher.name());
      json.name("path").value(publisher.url() == null ? null : publisher.url().text());
      json.name("role").value("publisher");
      json.endObject().endArray();
    }
    json.name("resources").beginArray();
    for (Table<?> table : tables) {
      resource(table);
    }
    json.endArray().endObject();
  }

  private void resource(Table<?> table) throws IOException {
    json.beginObject();
    json.name("profile").value("tabular-data-resource");
    json.name("name").value(table.name().replace('_', '-'));
    json.name("path").value(table.file());
    json.name("description").value(table.description());
    json.name("format").value("csv");
    json.name("mediatype").value("text/csv");
    json.name("encoding").value("utf-8");
    json.name("dialect").beginObject();
    json.name("delimiter").value(",");
    json.name("lineTerminator").value("\r\n");
    json.name("quoteChar").value("\"");
    json.name("doubleQuote").value(true);
    json.name("header").value(true);
    json.endObject();
    json.name("schema").beginObject();
    json.name("fields").beginArray();
    for (Column<?> column : table.columns()) {
      json.beginObject();
      json.name("name").value(column.name());
      json.name("type").value(column.type().name().toLowerCase(Locale.ROOT));
      json.name("description").value(column.description());
      json.endObject();
    }
    json.endArray();
    json.name("missingValues").beginArray().value("").endArray();
    names("primaryKey", table.key());
    if (!table.links().isEmpty()) {
      links(table);
    }
    json.endObject().endObject();
  }

  private void links(Table<?> table) throws IOException {
    json.name("foreignKeys").beginArray();
    for (Link link : table.links()) {
      link(link, link.table().equals(table.name()));
    }
    json.endArray();
  }

  private void link(Link link, boolean itself) throws IOException {
    json.beginObject();
    json.name("fields").value(link.column());
    json.name("reference").beginObject();
    json.name("resource").value(itself ? "" : link.table().replace('_', '-'));
    json.name("fields").value("id");
    json.endObject().endObject();
  }

  private void names(String name, List<String> values) throws IOException {
    json.name(name).beginArray();
    for (String value : values) {
      json.value(value);
    }
    json.endArray();
  }
}
