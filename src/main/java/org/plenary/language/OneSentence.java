package org.plenary.language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Archive;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.Attribution;
import org.plenary.archive.Conference;
import org.plenary.archive.Edition;
import org.plenary.archive.Event;
import org.plenary.archive.EventDate;
import org.plenary.archive.Format;
import org.plenary.archive.Happening;
import org.plenary.archive.Id;
import org.plenary.archive.Involvement;
import org.plenary.archive.Occasion;
import org.plenary.archive.OrganisationRole;
import org.plenary.archive.Place;
import org.plenary.archive.Planned;
import org.plenary.archive.Reference;
import org.plenary.archive.Status;
import org.plenary.document.Fields;

/**
 * An event in one sentence made from its facts: "A two-day workshop in Beijing, China, on 10 and 11
 * December 2024, hosted by HKUST, under the Chatham House Rule." Every piece of it, and the order
 * of pieces, is a pattern of the message files under {@code sentence}. What names a record that is
 * not published is left out.
 */
public final class OneSentence {
  private static final int MOST_DAYS = 9;
  private static final int MOST_HOSTS = 2;
  private static final int MOST_PLACES = 4;

  private final Archive archive;
  private final Messages messages;
  private final DateText dates;
  private final PlaceText places;
  private final LocalDate today;

  /** Whether something was, is to be, or was to be and perhaps never took place. */
  private enum Tense {
    HELD("held"),
    COMING("coming"),
    OFF("off");

    private final String word;

    Tense(String word) {
      this.word = word;
    }
  }

  /**
   * Makes sentences.
   *
   * @param today the day that tells what is past from what is to come
   */
  public OneSentence(Archive archive, Messages messages, LocalDate today) {
    this.archive = archive;
    this.messages = messages;
    this.dates = new DateText(messages);
    this.places = new PlaceText(archive, messages);
    this.today = today;
  }

  /** The sentence of an event, a part, or an edition. */
  public String of(Occasion occasion) {
    Status status = archive.statusOf(occasion);
    EventDate before = status == Status.POSTPONED ? occasion.happening().dateBefore() : null;
    String sentence = setting(occasion, tense(occasion, status, before != null));
    if (before != null) {
      sentence = messages.text("sentence.planned", sentence, dates.spoken(before));
    }
    sentence = withWhole(occasion, sentence);
    sentence = withHosts(occasion, sentence);
    if (occasion.happening().attribution() == Attribution.CHATHAM_HOUSE) {
      sentence = messages.text("sentence.chatham-house", sentence);
    }
    sentence = messages.text("sentence.end", sentence);
    return status == Status.CANCELLED || status == Status.POSTPONED
        ? messages.text("sentence." + Fields.word(status), sentence)
        : sentence;
  }

  private Tense tense(Occasion occasion, @Nullable Status status, boolean moved) {
    EventDate date = archive.dateOf(occasion);
    boolean isOff = status == Status.CANCELLED || (status == Status.POSTPONED && !moved);
    boolean isUnknown = status == Status.SCHEDULED && date != null && date.last().isBefore(today);
    if (isOff || isUnknown) {
      return Tense.OFF;
    }
    boolean isComing = date == null ? status == Status.SCHEDULED : date.first().isAfter(today);
    return isComing && status != Status.HELD ? Tense.COMING : Tense.HELD;
  }

  /** What it was, where and when. */
  private String setting(Occasion occasion, Tense tense) {
    String what = what(occasion);
    String where = where(occasion, tense);
    String when = when(occasion);
    if (where == null && when == null) {
      return what;
    }
    String shape = where == null ? "date" : when == null ? "place" : "place-date";
    String kind = occasion instanceof Edition ? "edition" : "event";
    return messages.text(
        "sentence." + kind + "." + tense.word + "." + shape,
        what,
        Objects.requireNonNullElse(where, ""),
        Objects.requireNonNullElse(when, ""));
  }

  private String what(Occasion occasion) {
    return occasion instanceof Edition edition ? edition(edition) : event(occasion);
  }

  private String edition(Edition edition) {
    ArchiveRecord conference = named(edition.conference());
    if (conference == null) {
      return edition.title();
    }
    boolean series = conference instanceof Conference one && one.isSeries();
    Integer number = edition.number();
    String name = edition.id().name();
    if (number != null) {
      String ordinal = "sentence.ordinal." + number;
      return messages.text(
          series ? "sentence.series.which" : "sentence.edition.which",
          messages.has(ordinal) ? messages.text(ordinal) : messages.ordinal(number),
          conference.title());
    }
    if (series) {
      return messages.text("sentence.series", conference.title());
    }
    return name.matches("[12][0-9]{3}")
        ? messages.text("sentence.edition.which", name, conference.title())
        : messages.text("sentence.edition", conference.title());
  }

  /** "A workshop", "A two-day online workshop". */
  private String event(Occasion occasion) {
    String type = Objects.requireNonNullElse(occasion.happening().type(), "event");
    String word = messages.eventType(type);
    String days = days(occasion);
    boolean online = occasion.happening().format() == Format.ONLINE;
    if (days == null && !online) {
      String alone = "sentence.type." + type;
      return messages.text(messages.has(alone) ? alone : "sentence.type.other", word);
    }
    String with =
        days == null
            ? messages.text("sentence.online")
            : online ? messages.text("sentence.days.online", days) : days;
    String key = "sentence.type." + type + ".with";
    return messages.text(messages.has(key) ? key : "sentence.type.other.with", with, word);
  }

  /** "A two-day"; null for one day, for many, and for a part that is on one day nobody names. */
  private @Nullable String days(Occasion occasion) {
    EventDate date = occasion.happening().date();
    Occasion whole = archive.wholeOf(occasion);
    boolean inherited = whole != null && Objects.equals(date, whole.happening().date());
    if (date == null || inherited || date.precision() != EventDate.Precision.DAY) {
      return null;
    }
    boolean named = date.days() > 1 && date.days() <= MOST_DAYS;
    return named ? messages.text("sentence.days." + date.days()) : null;
  }

  /** "in Beijing, China"; null where nobody says, and for an event that its type says is online. */
  private @Nullable String where(Occasion occasion, Tense tense) {
    List<Event> events = archive.eventsOf(occasion.id());
    List<Format> formats =
        events.isEmpty()
            ? List.of(occasion.happening().format())
            : events.stream().map(event -> event.happening().format()).distinct().toList();
    if (formats.equals(List.of(Format.ONLINE))) {
      return occasion instanceof Edition ? messages.text("sentence.where.online") : null;
    }
    String where = place(occasion, events, tense);
    if (formats.equals(List.of(Format.IN_PERSON))) {
      return where;
    }
    return where == null
        ? messages.text("sentence.where.hybrid")
        : messages.text("sentence.where.also-online", where);
  }

  private @Nullable String place(Occasion occasion, List<Event> events, Tense tense) {
    Happening happening = occasion.happening();
    Place place = happening.place();
    Planned planned = happening.planned();
    if (place == null && planned != null && tense == Tense.OFF) {
      place = planned.place();
    }
    if (place != null || events.isEmpty()) {
      return place == null ? null : places.phrase(place);
    }
    return several(events);
  }

  /** The cities of an edition's events, each once, in order of date. */
  private @Nullable String several(List<Event> events) {
    Set<String> cities = new LinkedHashSet<>();
    List<Place> all =
        events.stream()
            .filter(event -> event.happening().format() != Format.ONLINE)
            .map(event -> event.happening().place())
            .filter(Objects::nonNull)
            .toList();
    for (Place place : all) {
      String city = place.city() == null ? places.cityAndCountry(place) : place.city();
      if (city != null) {
        cities.add(city);
      }
    }
    if (cities.size() == 1) {
      return places.phrase(all.get(0));
    }
    return cities.isEmpty()
        ? null
        : messages.text(
            "sentence.where",
            some(List.copyOf(cities), MOST_PLACES, false, "sentence.where.others"));
  }

  private @Nullable String when(Occasion occasion) {
    EventDate own = occasion.happening().date();
    Planned planned = occasion.happening().planned();
    List<EventDate> ofEvents =
        archive.eventsOf(occasion.id()).stream()
            .map(event -> event.happening().date())
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    if (own == null && ofEvents.size() > 1) {
      return dates.phrase(ofEvents);
    }
    EventDate date = own == null && !ofEvents.isEmpty() ? ofEvents.get(0) : own;
    if (date == null && planned != null) {
      date = planned.date();
    }
    return date == null ? null : dates.phrase(date);
  }

  /** What it is part of: another event, its edition, or its conference. */
  private String withWhole(Occasion occasion, String sentence) {
    ArchiveRecord whole = archive.wholeOf(occasion);
    if (whole == null && occasion instanceof Event) {
      boolean alone = !(named(occasion.edition()) instanceof Edition one && archive.hasPage(one));
      whole = named(alone ? occasion.conference() : occasion.edition());
    }
    return whole == null ? sentence : messages.text("sentence.part-of", sentence, whole.title());
  }

  /** The record that a name means; null where it is not published. */
  private @Nullable ArchiveRecord named(@Nullable Reference reference) {
    Id id = reference == null ? null : reference.id();
    return id == null ? null : archive.find(id);
  }

  private String withHosts(Occasion occasion, String sentence) {
    List<Involvement> all =
        Stream.concat(
                occasion.happening().organisations().stream(),
                archive.eventsOf(occasion.id()).stream()
                    .flatMap(event -> event.happening().organisations().stream()))
            .toList();
    for (OrganisationRole role : List.of(OrganisationRole.HOST, OrganisationRole.ORGANISER)) {
      List<Reference> doing =
          all.stream()
              .filter(one -> one.roles().contains(role))
              .map(Involvement::organisation)
              .toList();
      List<String> names =
          doing.stream()
              .map(this::named)
              .filter(Objects::nonNull)
              .map(ArchiveRecord::title)
              .distinct()
              .toList();
      if (!names.isEmpty()) {
        boolean more = doing.stream().anyMatch(one -> one.id() == null);
        return messages.text(
            "sentence." + Fields.word(role),
            sentence,
            some(names, MOST_HOSTS, more, "sentence.others"));
      }
    }
    return sentence;
  }

  /** Names in words, those beyond the first few as others. */
  private String some(List<String> names, int most, boolean more, String others) {
    List<String> shown = new ArrayList<>(names.subList(0, Math.min(most, names.size())));
    if (more || names.size() > most) {
      shown.add(messages.text(others));
    }
    return messages.list(shown);
  }
}
