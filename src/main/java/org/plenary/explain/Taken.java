package org.plenary.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Archive;
import org.plenary.archive.Attribution;
import org.plenary.archive.Edition;
import org.plenary.archive.Event;
import org.plenary.archive.Occasion;
import org.plenary.document.SettingsFile;
import org.plenary.document.Text;
import org.plenary.document.Value;
import org.plenary.explain.Explanation.Row;

/** What an event or edition takes over from others, and from where. */
final class Taken {
  private static final List<String> INHERITED =
      List.of("date", "time zone", "place", "format", "conference", "edition", "attribution");

  private final KnownArchive known;
  private final Content content;
  private final Archive archive;

  Taken(KnownArchive known, Content content) {
    this.known = known;
    this.content = content;
    archive = known.archive();
  }

  List<Row> by(Occasion occasion) {
    List<Row> rows = new ArrayList<>();
    for (String what : INHERITED) {
      Row row = occasion instanceof Event event ? inherited(event, what) : null;
      if (row != null) {
        rows.add(row);
      }
    }
    if (occasion instanceof Edition edition) {
      fromEvents(edition, rows);
    }
    siteZone(occasion, rows);
    return rows;
  }

  private @Nullable Row inherited(Event event, String what) {
    if (says(event, what)) {
      return null;
    }
    for (Occasion whole = archive.wholeOf(event); whole != null; whole = archive.wholeOf(whole)) {
      String key = key(whole, what);
      Value value = FrontMatter.value(content.keys(whole.id()), key);
      if (value != null) {
        return new Row(what, inWords(whole, key, value) + ", from " + whole.title(), value.span());
      }
      if (whole instanceof Edition edition && what.equals("conference")) {
        return new Row(
            what,
            edition.conference().text() + ", from " + whole.title(),
            content.start(whole.id()));
      }
      if (says(whole, what)) {
        return null;
      }
    }
    return null;
  }

  private String inWords(Occasion whole, String key, Value value) {
    Text end = key.equals("date") ? content.text(whole.id(), "end") : null;
    return FrontMatter.inWords(value) + (end == null ? "" : "/" + end.text());
  }

  private String key(Occasion occasion, String what) {
    if (what.equals("time zone")) {
      return "zone";
    }
    boolean series =
        what.equals("conference")
            && FrontMatter.value(content.keys(occasion.id()), "series") != null;
    return series ? "series" : what;
  }

  /** Whether something says for itself what it would take over otherwise. */
  private boolean says(Occasion occasion, String what) {
    Value.Mapping keys = content.keys(occasion.id());
    Value own = FrontMatter.value(keys, key(occasion, what));
    return switch (what) {
      case "place" ->
          own != null
              && (!(own instanceof Value.Mapping place)
                  || FrontMatter.value(place, "city") != null
                  || FrontMatter.value(place, "country") != null);
      case "edition" -> own != null || says(occasion, "conference");
      case "attribution" -> own != null && !isTightened(occasion, own);
      default -> own != null;
    };
  }

  /** A part cannot loosen the rule of what it is a part of. */
  private static boolean isTightened(Occasion occasion, Value own) {
    return occasion.happening().attribution() == Attribution.CHATHAM_HOUSE
        && own instanceof Text text
        && !text.text().equals("chatham-house");
  }

  private void fromEvents(Edition edition, List<Row> rows) {
    List<Event> events = archive.eventsOf(edition.id());
    for (String key : List.of("date", "place", "regions", "themes")) {
      if (FrontMatter.value(content.keys(edition.id()), key) != null) {
        continue;
      }
      List<Value> values =
          events.stream()
              .map(event -> FrontMatter.value(content.keys(event.id()), key))
              .filter(Objects::nonNull)
              .toList();
      if (!values.isEmpty()) {
        String said =
            values.stream().map(FrontMatter::inWords).distinct().collect(Collectors.joining("; "));
        rows.add(new Row(key, said + ", from its events", values.get(0).span()));
      }
    }
  }

  private void siteZone(Occasion occasion, List<Row> rows) {
    boolean timed = FrontMatter.value(content.keys(occasion.id()), "time") != null;
    Value zone = FrontMatter.value(SettingsFile.keys(known.sources()), "zone");
    if (timed && zone != null && occasion.happening().zone() == null) {
      rows.add(new Row("time zone", FrontMatter.inWords(zone) + ", from the site", zone.span()));
    }
  }
}
