package org.plenary.export;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.Conference;
import org.plenary.archive.Edition;
import org.plenary.archive.Event;
import org.plenary.archive.FreePage;
import org.plenary.archive.Id;
import org.plenary.archive.Organisation;
import org.plenary.archive.Person;
import org.plenary.archive.Region;
import org.plenary.archive.Subject;
import org.plenary.archive.Theme;
import org.plenary.archive.Work;
import org.plenary.document.Settings;
import org.plenary.page.OtherBodies;

/**
 * The whole archive as one JSON document, written piece by piece: every published record with its
 * facts, without the texts of pages. What is not known is left out.
 */
final class ArchiveJson {
  private final ArchiveData data;
  private final JsonWriter json;
  private final Writer out;
  private final JsonValues values;
  private final JsonRecord records;

  /** Writes what a kind of record has of its own. */
  private interface Own<R> {
    void write(R record) throws IOException;
  }

  ArchiveJson(ArchiveData data, OtherBodies bodies, Writer out) {
    this.data = data;
    this.out = out;
    json = new JsonWriter(out);
    json.setIndent(" ");
    json.setSerializeNulls(false);
    values = new JsonValues(data, json);
    records = new JsonRecord(data, bodies, json, values);
  }

  /**
   * Writes the document.
   *
   * @param schema where its schema is, relative to it
   */
  void write(String schema) throws IOException {
    json.beginObject();
    json.name("$schema").value(schema);
    settings(data.settings());
    JsonHappening happenings = new JsonHappening(data, json, values);
    each("events", Event.class, happenings::event);
    each("editions", Edition.class, happenings::edition);
    each("conferences", Conference.class, this::conference);
    each("regions", Region.class, this::region);
    each("themes", Theme.class, this::subject);
    each("people", Person.class, this::person);
    each("organisations", Organisation.class, this::organisation);
    each("pages", FreePage.class, page -> values.reference("partOf", page.partOf()));
    json.name("outcomes").beginArray();
    for (Outcomes.Outcome outcome : data.outcomes()) {
      outcome(outcome.id(), outcome.work());
    }
    json.endArray().endObject();
    out.write('\n');
  }

  private <R extends ArchiveRecord> void each(String name, Class<R> type, Own<R> own)
      throws IOException {
    json.name(name).beginArray();
    for (R record : data.archive().all(type)) {
      json.beginObject();
      records.basics(record);
      own.write(record);
      json.endObject();
    }
    json.endArray();
  }

  private void settings(Settings settings) throws IOException {
    json.name("archive").beginObject();
    json.name("title").value(settings.title());
    json.name("tagline").value(settings.tagline());
    json.name("url").value(settings.url());
    json.name("language").value(settings.language());
    json.name("today").value(settings.today().toString());
    named("publisher", settings.publisher());
    named("licence", settings.licence());
    json.endObject();
  }

  private void named(String name, Settings.@Nullable NamedUrl named) throws IOException {
    if (named != null) {
      json.name(name).beginObject();
      json.name("name").value(named.name());
      json.name("url").value(named.url() == null ? null : named.url().text());
      json.endObject();
    }
  }

  private void conference(Conference conference) throws IOException {
    json.name("kind").value(conference.isSeries() ? "series" : "conference");
    values.date("founded", conference.founded());
    values.organisations(conference.organisations());
    values.references("themes", conference.themes());
  }

  private void region(Region region) throws IOException {
    subject(region);
    json.name("code").value(region.code());
    values.point(region.at());
  }

  private void subject(Subject subject) throws IOException {
    json.name("definition").value(subject.definition());
    ids("broader", subject.broader());
  }

  private void person(Person person) throws IOException {
    json.name("sortName").value(person.sortName());
    json.name("orcid").value(person.orcid());
    json.name("website").value(data.urls().of(person.website()));
    values.references("affiliations", person.affiliations());
  }

  private void organisation(Organisation organisation) throws IOException {
    json.name("country").value(organisation.country());
    json.name("ror").value(organisation.ror());
    json.name("website").value(data.urls().of(organisation.website()));
    values.reference("partOf", organisation.partOf());
  }

  private void outcome(String id, Work work) throws IOException {
    json.beginObject();
    json.name("id").value(id);
    json.name("title").value(work.title());
    json.name("kind").value(TableMaker.word(work.kind()));
    json.name("url").value(data.urls().of(work.target()));
    json.name("language").value(work.language());
    values.date("date", work.date());
    values.authors("authors", work.authors());
    json.name("doi").value(work.doi());
    ids("from", work.from().stream().map(ArchiveRecord::id).toList());
    json.endObject();
  }

  private void ids(String name, List<Id> ids) throws IOException {
    values.list(name, ids, id -> json.value(id.toString()));
  }
}
