package org.plenary.export;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.plenary.document.Settings;
import org.plenary.language.WritingDirection;
import org.plenary.page.AssetSet;

/** What a browser shows of a site that a reader keeps (W3C, Web Application Manifest). */
final class WebManifest {
  private WebManifest() {}

  static String of(Settings settings, AssetSet assets) {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.setHtmlSafe(true);
      json.setIndent("  ");
      json.setSerializeNulls(false);
      json.beginObject();
      json.name("name").value(settings.title());
      json.name("short_name").value(settings.title());
      json.name("description").value(settings.tagline());
      json.name("lang").value(settings.language());
      json.name("dir").value(WritingDirection.of(settings.language()));
      json.name("start_url").value("./");
      json.name("scope").value("./");
      json.name("display").value("browser");
      String icon = assets.url("favicon.svg");
      if (icon != null) {
        json.name("icons").beginArray().beginObject();
        json.name("src").value(icon);
        json.name("type").value("image/svg+xml");
        json.name("sizes").value("any");
        json.endObject().endArray();
      }
      json.endObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a StringWriter throws none
    }
    return text.append('\n').toString();
  }
}
