package org.plenary.export;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Author;
import org.plenary.archive.Coordinates;
import org.plenary.archive.EventDate;
import org.plenary.archive.Involvement;
import org.plenary.archive.Place;
import org.plenary.archive.Reference;
import org.plenary.archive.Target;
import org.plenary.document.Fields;

/** Writes values that records of several kinds have; nothing for what is not known. */
final class JsonValues {
  private final ArchiveData data;
  private final JsonWriter json;

  /** Writes one value of a list. */
  interface Each<T> {
    void write(T value) throws IOException;
  }

  JsonValues(ArchiveData data, JsonWriter json) {
    this.data = data;
    this.json = json;
  }

  /** A list; nothing where it is empty. */
  <T> void list(String name, List<T> values, Each<T> each) throws IOException {
    if (!values.isEmpty()) {
      json.name(name).beginArray();
      for (T value : values) {
        each.write(value);
      }
      json.endArray();
    }
  }

  /** A list of objects, each of whose members are written by {@code each}. */
  <T> void objects(String name, List<T> values, Each<T> each) throws IOException {
    list(
        name,
        values,
        value -> {
          json.beginObject();
          each.write(value);
          json.endObject();
        });
  }

  /** A member that is a word of the model, as {@code in-person}. */
  void word(String name, @Nullable Enum<?> value) throws IOException {
    json.name(name).value(TableMaker.word(value));
  }

  /** A list of such words. */
  void words(String name, List<? extends Enum<?>> values) throws IOException {
    list(name, values, value -> json.value(Fields.word(value)));
  }

  void date(String name, @Nullable EventDate date) throws IOException {
    if (date != null) {
      json.name(name).beginObject();
      json.name("start").value(date.first().toString());
      json.name("end").value(date.last().toString());
      word("precision", date.precision());
      word("certainty", date.certainty());
      json.endObject();
    }
  }

  void place(@Nullable Place place) throws IOException {
    if (place != null) {
      json.name("place").beginObject();
      json.name("venue").value(place.venue());
      json.name("city").value(place.city());
      json.name("country").value(place.country());
      point(place.at());
      list("heldIn", place.heldIn(), id -> json.value(id.toString()));
      json.endObject();
    }
  }

  void point(@Nullable Coordinates at) throws IOException {
    if (at != null) {
      json.name("latitude").value(at.latitude());
      json.name("longitude").value(at.longitude());
    }
  }

  void target(String name, @Nullable Target target) throws IOException {
    json.name(name).value(data.urls().of(target));
  }

  void reference(String name, @Nullable Reference reference) throws IOException {
    if (reference != null) {
      json.name(name).beginObject();
      named(reference);
      json.endObject();
    }
  }

  void references(String name, List<Reference> references) throws IOException {
    objects(name, references, this::named);
  }

  /** Who wrote something. */
  void authors(String name, List<Author> authors) throws IOException {
    objects(name, authors, author -> person(author.name()));
  }

  void organisations(List<Involvement> organisations) throws IOException {
    objects(
        "organisations",
        organisations,
        one -> {
          named(one.organisation());
          words("roles", one.roles());
        });
  }

  /** The members of a person, or that the name is withheld. */
  void person(@Nullable Reference person) throws IOException {
    if (person == null) {
      json.name("withheld").value(true);
    } else {
      named(person);
    }
  }

  private void named(Reference reference) throws IOException {
    json.name("id").value(ArchiveData.id(reference));
    json.name("name").value(data.name(reference));
  }
}
