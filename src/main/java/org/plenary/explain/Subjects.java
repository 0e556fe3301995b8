package org.plenary.explain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Archive;
import org.plenary.archive.Event;
import org.plenary.archive.Id;
import org.plenary.archive.Occasion;
import org.plenary.archive.Place;
import org.plenary.archive.Reference;
import org.plenary.archive.Subject;
import org.plenary.explain.Explanation.Row;
import org.plenary.route.Route;
import org.plenary.source.SourceSpan;

/** On the pages of which regions and themes an event or edition is listed, and why. */
final class Subjects {
  private static final List<String> FILED_BY = List.of("regions", "themes", "country", "city");

  private final KnownArchive known;
  private final Content content;
  private final Map<Id, Reason> reasons = new LinkedHashMap<>();

  private record Reason(String why, @Nullable SourceSpan at) {}

  Subjects(KnownArchive known, Content content) {
    this.known = known;
    this.content = content;
  }

  List<Row> of(Occasion occasion) {
    file(occasion, "");
    for (Event part : partsOf(occasion)) {
      file(part, "because its part \"" + part.title() + "\" is there, ");
    }
    List<Row> rows = new ArrayList<>();
    reasons.forEach(
        (id, reason) -> {
          Archive.Filed filed = known.archive().filedUnder(id);
          Route route = known.routes().of(id);
          String how = how(filed, occasion);
          if (route != null && how != null) {
            rows.add(new Row(route.toString(), how + reason.why, reason.at));
          }
        });
    return rows;
  }

  private List<Event> partsOf(Occasion occasion) {
    List<Event> parts = new ArrayList<>(known.archive().partsOf(occasion.id()));
    for (int i = 0; i < parts.size(); i++) {
      parts.addAll(known.archive().partsOf(parts.get(i).id()));
    }
    return parts;
  }

  private static @Nullable String how(Archive.Filed filed, Occasion occasion) {
    if (filed.held().contains(occasion)) {
      return "held there, ";
    }
    if (filed.about().contains(occasion)) {
      return "";
    }
    boolean part =
        occasion instanceof Event event
            && filed.parts().values().stream().anyMatch(parts -> parts.contains(event));
    return part ? "as a part, uncounted, " : null;
  }

  /** Files something under what it says itself, then under all that is broader. */
  private void file(Occasion occasion, String because) {
    Deque<Id> next = new ArrayDeque<>();
    for (Id id : said(occasion)) {
      if (reasons.putIfAbsent(id, said(occasion, id, because)) == null) {
        next.add(id);
      }
    }
    while (!next.isEmpty()) {
      Id id = next.removeFirst();
      if (known.archive().find(id) instanceof Subject subject) {
        for (Id wider : subject.broader()) {
          if (reasons.putIfAbsent(wider, step(id, wider)) == null) {
            next.add(wider);
          }
        }
      }
    }
  }

  private Reason said(Occasion occasion, Id id, String because) {
    Entry entry = entry(occasion, id);
    if (entry == null) {
      return new Reason(because + "by its place", null);
    }
    String from = entry.by().equals(occasion.id()) ? "" : " of " + title(entry.by());
    return new Reason(because + entry.why() + from, entry.at());
  }

  private Reason step(Id id, Id wider) {
    Optional<Entry> up = content.first(id, wider, List.of("broader"));
    Optional<Entry> down = content.first(wider, id, List.of("includes"));
    String why = "because " + title(id) + " is in it, ";
    return up.or(() -> down)
        .map(entry -> new Reason(why + entry.why(), entry.at()))
        .orElse(new Reason(why + "by a draft between the two", null));
  }

  private List<Id> said(Occasion occasion) {
    List<Id> ids = new ArrayList<>();
    occasion.happening().regions().stream().map(Reference::id).forEach(ids::add);
    occasion.happening().themes().stream().map(Reference::id).forEach(ids::add);
    Place place = occasion.happening().place();
    if (place != null) {
      ids.addAll(place.heldIn());
    }
    return ids.stream().filter(Objects::nonNull).distinct().toList();
  }

  /** Where something says it, or what it is a part of does. */
  private @Nullable Entry entry(Occasion occasion, Id id) {
    for (Occasion at = occasion; at != null; at = known.archive().wholeOf(at)) {
      Optional<Entry> entry = content.first(at.id(), id, FILED_BY);
      if (entry.isPresent()) {
        return entry.get();
      }
    }
    return null;
  }

  private String title(Id id) {
    return known.resolved().names().title(id);
  }
}
