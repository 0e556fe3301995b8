package org.plenary.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Archive;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.Basics;
import org.plenary.archive.Conference;
import org.plenary.archive.Edition;
import org.plenary.archive.EventDate;
import org.plenary.archive.FreePage;
import org.plenary.archive.Happening;
import org.plenary.archive.Id;
import org.plenary.archive.Occasion;
import org.plenary.archive.Place;
import org.plenary.archive.Reference;
import org.plenary.archive.Subject;
import org.plenary.archive.Translation;
import org.plenary.language.DateText;
import org.plenary.language.Messages;
import org.plenary.language.PlaceText;
import org.plenary.route.Routes;

/** The records that can be found, the words that lead to each, and what is said of it. */
final class Findable {
  private final Archive archive;
  private final Routes routes;
  private final Messages messages;
  private final DateText dates;
  private final PlaceText places;
  private final Map<Id, Set<String>> wordsOfSubjects = new HashMap<>();

  Findable(Archive archive, Routes routes, Messages messages) {
    this.archive = archive;
    this.routes = routes;
    this.messages = messages;
    dates = new DateText(messages);
    places = new PlaceText(archive, messages);
  }

  /** How many there are. */
  static int count(Archive archive, Routes routes) {
    return (int) records(archive, routes).count();
  }

  private static Stream<ArchiveRecord> records(Archive archive, Routes routes) {
    return archive.records().stream()
        .filter(record -> routes.of(record.id()) != null)
        .filter(record -> !(record instanceof Edition edition) || archive.hasPage(edition))
        .filter(record -> !record.id().equals(FreePage.HOME));
  }

  /**
   * All of them, those first that are to be shown first where words lead to several equally well:
   * what has no day, by the number of words in its title, then what takes place, newest first.
   */
  List<ArchiveRecord> inOrder() {
    record Measured(ArchiveRecord record, int words) {}
    List<Measured> undated = new ArrayList<>();
    List<Occasion> dated = new ArrayList<>();
    records(archive, routes)
        .forEach(
            record -> {
              if (record instanceof Occasion occasion) {
                dated.add(occasion);
              } else {
                undated.add(new Measured(record, words(Stream.of(record.title())).size()));
              }
            });
    undated.sort(
        Comparator.comparingInt(Measured::words)
            .thenComparing(one -> one.record.title())
            .thenComparing(one -> one.record.id()));
    dated.sort(
        Comparator.<Occasion, Boolean>comparing(one -> archive.dateInLists(one) == null)
            .thenComparing(archive.order().reversed()));
    return Stream.concat(undated.stream().map(Measured::record), dated.stream()).toList();
  }

  /** The words of a record's title, in each language. */
  Set<String> inTitle(ArchiveRecord record) {
    Basics basics = record.basics();
    return words(
        Stream.concat(
            Stream.of(basics.title(), basics.brief()),
            basics.titles().stream().map(Translation::text)));
  }

  /** The words of other names of a record. */
  Set<String> inNames(ArchiveRecord record) {
    return words(record.basics().also().stream());
  }

  /** Other words that lead to a record. */
  Set<String> elsewhere(ArchiveRecord record) {
    Set<String> words = words(Stream.ofNullable(record.basics().summary()));
    if (record instanceof Occasion occasion) {
      addFacts(occasion, words);
    } else if (record instanceof Conference conference) {
      conference.themes().forEach(theme -> addSubject(theme, words));
    } else if (record instanceof Subject subject && subject.definition() != null) {
      SearchWords.add(subject.definition(), words);
    }
    return words;
  }

  private void addFacts(Occasion occasion, Set<String> words) {
    Happening happening = occasion.happening();
    Stream.of(type(happening), occasion instanceof Edition edition ? edition.tagline() : null)
        .forEach(text -> add(text, words));
    EventDate date = archive.dateInLists(occasion);
    if (date != null) {
      words.add(String.valueOf(date.first().getYear()));
      words.add(String.valueOf(date.last().getYear()));
    }
    Reference conference = occasion.conference();
    if (conference != null) {
      add(conference.text(), words);
    }
    Place place = happening.place();
    if (place != null) {
      Stream.of(place.venue(), place.city(), places.country(place))
          .forEach(text -> add(text, words));
      place.heldIn().forEach(region -> addSubject(region, words));
    }
    happening.regions().forEach(region -> addSubject(region, words));
    happening.themes().forEach(theme -> addSubject(theme, words));
  }

  private void addSubject(Reference subject, Set<String> words) {
    if (subject.id() == null) {
      SearchWords.add(subject.text(), words);
    } else {
      addSubject(subject.id(), words);
    }
  }

  /** The names of a region or theme and of all that is broader. */
  private void addSubject(Id id, Set<String> words) {
    words.addAll(
        wordsOfSubjects.computeIfAbsent(
            id,
            one ->
                words(
                    Stream.concat(Stream.of(one), archive.upward(one).stream())
                        .map(archive::get)
                        .flatMap(
                            subject ->
                                Stream.concat(
                                    Stream.of(subject.title()),
                                    subject.basics().also().stream())))));
  }

  /** What a record is, when and where. */
  String facts(ArchiveRecord record) {
    StringBuilder facts = new StringBuilder(kind(record));
    if (record instanceof Occasion occasion) {
      EventDate date = archive.dateInLists(occasion);
      String place = places.brief(occasion.happening());
      Stream.of(date == null ? null : dates.shown(date), place)
          .filter(fact -> fact != null)
          .forEach(fact -> facts.append(" · ").append(fact));
    }
    return facts.toString();
  }

  private String kind(ArchiveRecord record) {
    String type = record instanceof Occasion one ? type(one.happening()) : null;
    if (type != null) {
      return type;
    }
    boolean series = record instanceof Conference conference && conference.isSeries();
    return messages.text(series ? "kind.series" : "kind." + record.id().kind().word());
  }

  private @Nullable String type(Happening happening) {
    String type = happening.type();
    return type == null ? null : messages.eventType(type);
  }

  private static void add(@Nullable String text, Set<String> words) {
    if (text != null) {
      SearchWords.add(text, words);
    }
  }

  private static Set<String> words(Stream<String> texts) {
    Set<String> words = new HashSet<>();
    texts.forEach(text -> SearchWords.add(text, words));
    return words;
  }
}
