package org.plenary.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Countries;
import org.plenary.archive.Event;
import org.plenary.archive.Id;
import org.plenary.archive.RecordKind;
import org.plenary.archive.Reference;
import org.plenary.archive.Region;
import org.plenary.document.Document;
import org.plenary.document.Text;
import org.plenary.document.Value;
import org.plenary.resolve.Locator;
import org.plenary.resolve.NameIndex;
import org.plenary.source.SourceFile;

/** Reads from front matter which of its texts leads to what. */
final class EntryReader {
  private final KnownArchive known;
  private final NameIndex names;
  private final Map<String, Id> byCode = new HashMap<>();

  EntryReader(KnownArchive known) {
    this.known = known;
    names = known.resolved().names();
    for (Region region : known.archive().all(Region.class)) {
      if (region.code() != null) {
        byCode.put(region.code(), region.id());
      }
    }
  }

  /** The entries of a record's front matter. */
  List<Entry> read(Id id, Document document) {
    return new OfOne(id, document.frontMatter()).read();
  }

  /** The entries of one record. */
  private final class OfOne {
    private final Id id;
    private final Value.Mapping keys;
    private final List<Entry> entries = new ArrayList<>();

    OfOne(Id id, Value.Mapping keys) {
      this.id = id;
      this.keys = keys;
    }

    List<Entry> read() {
      named("written_by", RecordKind.PERSON, "");
      named("translator", RecordKind.PERSON, "");
      switch (id.kind()) {
        case EVENT, EDITION -> occasion();
        case CONFERENCE -> {
          named("organisations", RecordKind.ORGANISATION, "organisation");
          named("themes", RecordKind.THEME, "");
        }
        case REGION, THEME -> {
          named("broader", id.kind(), "");
          named("includes", id.kind(), "");
        }
        case PERSON -> named("affiliations", RecordKind.ORGANISATION, "");
        case ORGANISATION -> named("part_of", RecordKind.ORGANISATION, "");
        case PAGE -> occasions("part_of");
      }
      targets();
      return entries;
    }

    private void occasion() {
      named("regions", RecordKind.REGION, "");
      named("themes", RecordKind.THEME, "");
      named("people", RecordKind.PERSON, "person");
      named("organisations", RecordKind.ORGANISATION, "organisation");
      occasions("related");
      for (Value.Mapping outcome : FrontMatter.groups(keys, "outcomes")) {
        FrontMatter.texts(outcome, "authors", "")
            .forEach(name -> add("authors", name, RecordKind.PERSON));
      }
      Value.Mapping place = FrontMatter.group(keys, "place");
      if (place != null) {
        place(place);
      }
      if (id.kind() == RecordKind.EVENT) {
        named("conference", RecordKind.CONFERENCE, "");
        named("series", RecordKind.CONFERENCE, "");
        occasions("part_of");
        edition();
      }
    }

    private void place(Value.Mapping place) {
      Text country = FrontMatter.text(place, "country");
      Id byCountry = country == null ? null : byCode.get(canonical(country));
      if (country != null && byCountry != null) {
        add("country", country, byCountry, null);
      }
      Text city = FrontMatter.text(place, "city");
      if (city != null) {
        add("city", city, RecordKind.REGION);
      }
    }

    private String canonical(Text country) {
      String code = Countries.canonical(country.text());
      return code == null ? "" : code;
    }

    private void edition() {
      Text name = FrontMatter.text(keys, "edition");
      Reference edition = known.archive().find(id) instanceof Event event ? event.edition() : null;
      if (name != null && edition != null && edition.id() != null) {
        add("edition", name, edition.id(), null);
      }
    }

    private void named(String key, RecordKind kind, String inGroup) {
      FrontMatter.texts(keys, key, inGroup).forEach(name -> add(key, name, kind));
    }

    private void occasions(String key) {
      for (Text name : FrontMatter.texts(keys, key, "")) {
        List<Id> found = names.findOccasions(name.text());
        if (found.size() == 1) {
          add(key, name, found.get(0), null);
        }
      }
    }

    private void add(String key, Text name, RecordKind kind) {
      List<Id> found = names.find(kind, name.text());
      if (found.size() == 1) {
        add(key, name, found.get(0), null);
      }
    }

    private void add(String key, Text text, @Nullable Id record, @Nullable SourceFile file) {
      entries.add(new Entry(id, key, text.span(), record, file));
    }

    private void targets() {
      Value.Mapping image = FrontMatter.group(keys, "image");
      if (image != null) {
        target("image", FrontMatter.text(image, "src"));
      }
      for (String key : List.of("links", "outcomes", "sources", "updates", "deadlines")) {
        FrontMatter.groups(keys, key).forEach(group -> target(key, FrontMatter.text(group, "url")));
      }
      FrontMatter.groups(keys, "people")
          .forEach(group -> target("people", FrontMatter.text(group, "source")));
    }

    private void target(String key, @Nullable Text written) {
      if (written == null || written.text().matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*|//.*")) {
        return;
      }
      String path = written.text().strip().replaceAll("#.*", "");
      Locator.Found found =
          known.resolved().locator().find(written.span().file(), path, written.span());
      if (found.record() != null || found.file() != null) {
        add(key, written, found.record(), found.file());
      }
    }
  }
}
