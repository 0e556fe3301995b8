package org.plenary.describe;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Archive;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.Author;
import org.plenary.archive.Conference;
import org.plenary.archive.Edition;
import org.plenary.archive.Event;
import org.plenary.archive.FreePage;
import org.plenary.archive.Id;
import org.plenary.archive.Organisation;
import org.plenary.archive.Person;
import org.plenary.archive.Reference;
import org.plenary.archive.Region;
import org.plenary.archive.Theme;
import org.plenary.document.Settings;
import org.plenary.route.Route;
import org.plenary.route.Routes;

/** What records are called in structured data: their types, addresses and names. */
final class Names {
  private static final int MOST = 100;

  private final Archive archive;
  private final Routes routes;
  private final Settings settings;

  /** What names a record on every page that says something of it. */
  private final Map<Id, String> nodes = new ConcurrentHashMap<>();

  Names(Archive archive, Routes routes, Settings settings) {
    this.archive = archive;
    this.routes = routes;
    this.settings = settings;
  }

  /** An address on the site; null for a site that does not say where it will be. */
  @Nullable String url(Route route) {
    return url(route.encoded());
  }

  /** The same for a path that is encoded. */
  @Nullable String url(String path) {
    return settings.url() == null ? null : settings.url() + path;
  }

  /** The address of a record's page, which also stands for the record. */
  @Nullable String url(ArchiveRecord record) {
    Route route = routes.of(record.id());
    return route == null ? null : url(route);
  }

  boolean isFirstPage(Route route, ArchiveRecord record) {
    return route.equals(routes.of(record.id()));
  }

  /** The type of a record; what has events of its own is a series of them. */
  String type(ArchiveRecord record) {
    if (record instanceof Edition edition) {
      return archive.eventsOf(edition.id()).isEmpty() ? "Event" : "EventSeries";
    }
    if (record instanceof Event) {
      return "Event";
    }
    if (record instanceof Conference) {
      return "EventSeries";
    }
    if (record instanceof Person) {
      return "Person";
    }
    if (record instanceof Organisation) {
      return "Organization";
    }
    if (record instanceof Region) {
      return "Place";
    }
    if (record instanceof Theme) {
      return "DefinedTerm";
    }
    return record instanceof FreePage ? "WebPage" : "Thing";
  }

  /** Names records, up to a hundred, where something is said of another. */
  void references(JsonLd out, String property, Collection<? extends ArchiveRecord> records) {
    out.nodes(property, first(records), record -> out.made(node(record.id())));
  }

  /** The same by their ids. */
  void named(JsonLd out, String property, Collection<Id> records) {
    out.nodes(property, first(records), record -> out.made(node(record)));
  }

  private static <T> Collection<? extends T> first(Collection<? extends T> all) {
    return all.size() <= MOST ? all : List.copyOf(all).subList(0, MOST);
  }

  /** Names a record, if there is one. */
  void reference(JsonLd out, String property, @Nullable ArchiveRecord record) {
    if (record != null) {
      out.made(property, node(record.id()));
    }
  }

  private String node(Id record) {
    String known = nodes.get(record); // without a lock
    return known != null ? known : nodes.computeIfAbsent(record, id -> node(archive.get(id)));
  }

  private String node(ArchiveRecord record) {
    return JsonLd.nodeOf(
        type(record), one -> one.text("@id", url(record)).text("name", record.title()));
  }

  /** The records that names mean, each once; none for those that are not published. */
  Collection<ArchiveRecord> meant(List<Reference> names) {
    Map<Id, ArchiveRecord> records = new LinkedHashMap<>();
    for (Reference name : names) {
      add(name, records);
    }
    return records.values();
  }

  /** The records that the names of authors mean, each once; none for those not published. */
  Collection<ArchiveRecord> authors(List<Author> authors) {
    Map<Id, ArchiveRecord> records = new LinkedHashMap<>();
    for (Author author : authors) {
      add(author.name(), records);
    }
    return records.values();
  }

  private void add(@Nullable Reference name, Map<Id, ArchiveRecord> records) {
    ArchiveRecord record = found(name);
    if (record != null) {
      records.put(record.id(), record);
    }
  }

  /** The record that a name means; null where it is not published. */
  @Nullable ArchiveRecord found(@Nullable Reference name) {
    return name == null || name.id() == null ? null : archive.find(name.id());
  }

  /** The records with these ids that are published. */
  List<ArchiveRecord> found(Collection<Id> ids) {
    return ids.stream().map(archive::find).filter(Objects::nonNull).toList();
  }
}
