package org.plenary.export;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.plenary.archive.Deadline;
import org.plenary.archive.Edition;
import org.plenary.archive.Event;
import org.plenary.archive.EventTime;
import org.plenary.archive.Happening;
import org.plenary.archive.Occasion;
import org.plenary.archive.Participation;
import org.plenary.archive.Planned;

/** Writes the facts of events and editions. */
final class JsonHappening {
  private final ArchiveData data;
  private final JsonWriter json;
  private final JsonValues values;

  JsonHappening(ArchiveData data, JsonWriter json, JsonValues values) {
    this.data = data;
    this.json = json;
    this.values = values;
  }

  void event(Event event) throws IOException {
    values.reference("conference", event.conference());
    values.reference("edition", event.edition());
    values.reference("partOf", event.partOf());
    happening(event);
  }

  void edition(Edition edition) throws IOException {
    values.reference("conference", edition.conference());
    json.name("number").value(edition.number());
    json.name("tagline").value(edition.tagline());
    values.list(
        "events",
        data.archive().eventsOf(edition.id()),
        event -> json.value(event.id().toString()));
    happening(edition);
  }

  private void happening(Occasion occasion) throws IOException {
    Happening happening = occasion.happening();
    values.date("date", data.archive().dateOf(occasion));
    time(happening);
    json.name("type").value(happening.type());
    values.word("format", happening.format());
    values.word("status", data.status(occasion));
    planned(happening);
    values.place(happening.place());
    values.references("regions", happening.regions());
    values.references("themes", happening.themes());
    values.objects("people", happening.people(), this::participation);
    values.organisations(happening.organisations());
    values.references(
        "related", happening.related().stream().filter(one -> one.id() != null).toList());
    values.objects("deadlines", happening.deadlines(), this::deadline);
    values.objects(
        "numbers",
        happening.numbers(),
        number -> {
          json.name("of").value(number.word());
          json.name("value").value(number.value());
        });
    values.word("attribution", happening.attribution());
    json.name("doi").value(happening.doi());
  }

  private void time(Happening happening) throws IOException {
    EventTime time = happening.time();
    if (time != null) {
      json.name("time").beginObject();
      json.name("start").value(EventTables.HOUR.format(time.start()));
      json.name("end").value(time.end() == null ? null : EventTables.HOUR.format(time.end()));
      json.name("zone").value(time.zone().getId());
      json.endObject();
    }
  }

  private void planned(Happening happening) throws IOException {
    Planned planned = happening.planned();
    if (planned != null) {
      json.name("planned").beginObject();
      values.date("date", planned.date());
      values.place(planned.place());
      values.word("format", planned.format());
      json.endObject();
    }
  }

  private void participation(Participation one) throws IOException {
    values.person(one.person());
    json.name("as").value(one.as());
    values.words("roles", one.roles());
    json.name("topic").value(one.topic());
    values.word("disclosed", one.disclosed());
    values.target("source", one.source());
  }

  private void deadline(Deadline deadline) throws IOException {
    json.name("date").value(deadline.date().toString());
    json.name("label").value(deadline.label());
    values.target("url", deadline.target());
  }
}
