package org.plenary.describe;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Archive;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.Edition;
import org.plenary.archive.Event;
import org.plenary.archive.EventDate;
import org.plenary.archive.Format;
import org.plenary.archive.Happening;
import org.plenary.archive.LinkKind;
import org.plenary.archive.Occasion;
import org.plenary.archive.Place;
import org.plenary.archive.Planned;
import org.plenary.archive.RecordLink;
import org.plenary.archive.Status;
import org.plenary.archive.Target;
import org.plenary.document.Settings;
import org.plenary.language.Messages;
import org.plenary.route.Route;

/** Events and editions in the words of schema.org. */
final class OccasionNodes {
  private static final String SCHEMA = "https://schema.org/";
  private static final int MOST_PLACES = 12;

  private final Archive archive;
  private final LocalDate today;
  private final Messages messages;
  private final Names names;
  private final PlaceNodes places;

  OccasionNodes(Archive archive, Settings settings, Messages messages, Names names) {
    this.archive = archive;
    this.today = settings.today();
    this.messages = messages;
    this.names = names;
    this.places = new PlaceNodes(archive, messages, names);
  }

  void write(JsonLd out, Occasion occasion) {
    Happening happening = occasion.happening();
    List<Event> events = archive.eventsOf(occasion.id());
    time(out, occasion, events);
    out.text("eventAttendanceMode", SCHEMA + mode(archive.formatOf(occasion)));
    location(out, occasion, events);
    new Taking(names)
        .organisations(happening.organisations())
        .people(happening.people())
        .write(out);
    names.reference(out, "superEvent", whole(occasion));
    List<Event> parts = new ArrayList<>(events);
    parts.addAll(archive.partsOf(occasion.id()));
    names.references(out, "subEvent", parts);
    Collection<ArchiveRecord> themes = names.meant(happening.themes());
    List<ArchiveRecord> about = new ArrayList<>(themes);
    about.addAll(names.meant(happening.regions()));
    names.references(out, "about", about);
    out.texts("keywords", keywords(happening, themes));
    if (happening.doi() != null) {
      out.text("identifier", "https://doi.org/" + new Route(happening.doi()).encoded());
    }
  }

  private void time(JsonLd out, Occasion occasion, List<Event> events) {
    List<String> status = status(occasion).stream().map(SCHEMA::concat).toList();
    Happening happening = occasion.happening();
    EventDate own = archive.dateInLists(occasion);
    if (happening.date() == null && !events.isEmpty()) {
      days(out, events.stream().map(archive::dateInLists).filter(Objects::nonNull).toList());
    } else if (own != null) {
      out.text("startDate", Moments.start(own, happening.time()));
      out.text("endDate", Moments.end(own, happening.time()));
    }
    EventDate before = happening.dateBefore();
    if (before != null && isMoved(happening) && archive.statusOf(occasion) != Status.CANCELLED) {
      out.text("previousStartDate", Moments.start(before, null));
    }
    if (status.size() == 1) {
      out.text("eventStatus", status.get(0));
    } else {
      out.texts("eventStatus", status);
    }
  }

  /** From the first of several dates to the last. */
  private static void days(JsonLd out, Collection<EventDate> dates) {
    EventDate first = dates.stream().min(EventDate::compareTo).orElse(null);
    EventDate last =
        dates.stream().max((one, other) -> one.last().compareTo(other.last())).orElse(null);
    if (first != null && last != null) {
      String start = Moments.start(first, null);
      String end = Objects.requireNonNullElse(Moments.end(last, null), Moments.start(last, null));
      out.text("startDate", start);
      out.text("endDate", end.equals(start) ? null : end);
    }
  }

  private static boolean isMoved(Happening happening) {
    return happening.dateBefore() != null && !happening.dateBefore().equals(happening.date());
  }

  /** What became of it; nothing where nobody said whether it took place. */
  private List<String> status(Occasion occasion) {
    Happening happening = occasion.happening();
    Status said = archive.statusOf(occasion);
    EventDate date = archive.dateOf(occasion);
    if (said == Status.CANCELLED) {
      return List.of("EventCancelled");
    }
    if (said == Status.POSTPONED && !isMoved(happening)) {
      return List.of("EventPostponed");
    }
    List<String> changes = new ArrayList<>();
    if (isMoved(happening)) {
      changes.add("EventRescheduled");
    }
    Format planned = happening.planned() == null ? null : happening.planned().format();
    if (planned != null && planned != Format.ONLINE && happening.format() == Format.ONLINE) {
      changes.add("EventMovedOnline");
    }
    boolean unknown = said == Status.SCHEDULED && date != null && date.last().isBefore(today);
    return changes.isEmpty() && !unknown ? List.of("EventScheduled") : changes;
  }

  private static String mode(Format format) {
    return switch (format) {
      case IN_PERSON -> "OfflineEventAttendanceMode";
      case ONLINE -> "OnlineEventAttendanceMode";
      case HYBRID -> "MixedEventAttendanceMode";
    };
  }

  private void location(JsonLd out, Occasion occasion, List<Event> events) {
    Format format = archive.formatOf(occasion);
    Set<Place> where = new LinkedHashSet<>();
    if (format != Format.ONLINE) {
      where.addAll(places(occasion, events));
    }
    List<Runnable> nodes = new ArrayList<>();
    where.stream().limit(MOST_PLACES).forEach(at -> nodes.add(() -> places.place(out, at)));
    if (format != Format.IN_PERSON) {
      nodes.add(() -> out.node("VirtualLocation", at -> at.text("url", livestream(occasion))));
    }
    out.nodes("location", nodes, Runnable::run);
  }

  /** Where it was; of what did not take place where it was to be, of a cover where its events. */
  private List<Place> places(Occasion occasion, List<Event> events) {
    Place place = occasion.happening().place();
    Planned planned = occasion.happening().planned();
    Status said = archive.statusOf(occasion);
    if (place == null && (said == Status.CANCELLED || said == Status.POSTPONED)) {
      place = planned == null ? null : planned.place();
    }
    return place != null
        ? List.of(place)
        : events.stream()
            .filter(event -> event.happening().format() != Format.ONLINE)
            .map(event -> event.happening().place())
            .filter(Objects::nonNull)
            .toList();
  }

  private static @Nullable String livestream(Occasion occasion) {
    return occasion.basics().links().stream()
        .filter(link -> link.kind() == LinkKind.LIVESTREAM)
        .map(RecordLink::target)
        .filter(Target.Address.class::isInstance)
        .map(target -> ((Target.Address) target).url())
        .findFirst()
        .orElse(null);
  }

  /** What it is part of: another event, its edition, or its conference. */
  private @Nullable ArchiveRecord whole(Occasion occasion) {
    Occasion whole = archive.wholeOf(occasion);
    if (whole != null) {
      return whole;
    }
    boolean inEdition =
        occasion instanceof Event
            && names.found(occasion.edition()) instanceof Edition edition
            && archive.hasPage(edition);
    return names.found(inEdition ? occasion.edition() : occasion.conference());
  }

  private List<String> keywords(Happening happening, Collection<ArchiveRecord> themes) {
    String type = happening.type();
    return Stream.concat(
            Stream.ofNullable(type).map(messages::eventType),
            themes.stream().map(ArchiveRecord::title))
        .toList();
  }
}
