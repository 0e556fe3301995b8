package org.plenary.export;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.Basics;
import org.plenary.archive.FactSource;
import org.plenary.archive.Picture;
import org.plenary.archive.RecordLink;
import org.plenary.archive.Update;
import org.plenary.page.OtherBodies;
import org.plenary.route.Routes;

/** Writes what every kind of record has. */
final class JsonRecord {
  private final ArchiveData data;
  private final OtherBodies bodies;
  private final JsonWriter json;
  private final JsonValues values;

  JsonRecord(ArchiveData data, OtherBodies bodies, JsonWriter json, JsonValues values) {
    this.data = data;
    this.bodies = bodies;
    this.json = json;
    this.values = values;
  }

  void basics(ArchiveRecord record) throws IOException {
    Basics basics = record.basics();
    json.name("id").value(record.id().toString());
    json.name("title").value(basics.title());
    values.objects(
        "titles",
        basics.titles(),
        title -> {
          json.name("language").value(title.language());
          json.name("text").value(title.text());
        });
    json.name("shortTitle").value(basics.shortTitle());
    values.list("also", basics.also(), json::value);
    json.name("url").value(data.urls().of(record.id()));
    json.name("language").value(basics.language());
    json.name("summary").value(basics.summary());
    String excerpt = bodies.apply(record.id()).excerpt();
    json.name("excerpt").value(excerpt.isEmpty() ? null : excerpt);
    if (basics.image() != null) {
      picture(basics.image());
    }
    values.objects("links", basics.links(), this::link);
    values.objects("sources", basics.sources(), this::source);
    values.objects(
        "notes",
        basics.notes(),
        note -> {
          json.name("about").value(note.key());
          json.name("text").value(note.text());
        });
    values.authors("writtenBy", basics.writtenBy());
    values.authors("translators", basics.translators());
    json.name("published").value(basics.published() == null ? null : basics.published().toString());
    values.objects("updates", basics.updates(), this::update);
  }

  private void picture(Picture picture) throws IOException {
    json.name("image").beginObject();
    json.name("url").value(data.urls().of(Routes.of(picture.file())));
    json.name("alt").value(picture.alt());
    json.name("credit").value(picture.credit());
    json.endObject();
  }

  private void link(RecordLink link) throws IOException {
    json.name("label").value(link.label());
    values.target("url", link.target());
    values.word("kind", link.kind());
    values.date("date", link.date());
    json.name("language").value(link.language());
    values.target("archived", link.archived());
  }

  private void source(FactSource source) throws IOException {
    json.name("label").value(source.label());
    values.target("url", source.target());
    values.target("archived", source.archived());
  }

  private void update(Update update) throws IOException {
    json.name("date").value(update.date().toString());
    values.word("kind", update.kind());
    json.name("text").value(update.text());
    values.target("url", update.target());
  }
}
