package org.plenary.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Archive;
import org.plenary.archive.EventDate;
import org.plenary.archive.Library;
import org.plenary.archive.Occasion;
import org.plenary.archive.Place;
import org.plenary.document.Fields;
import org.plenary.document.Settings;
import org.plenary.language.DateText;
import org.plenary.language.Messages;
import org.plenary.language.OneSentence;
import org.plenary.language.PlaceText;
import org.plenary.route.Routes;

/** What all pages are made from, and what many of them show, which is made once. */
record PageContext(
    Archive archive,
    Library library,
    Routes routes,
    Settings settings,
    Messages messages,
    DateText dates,
    PlaceText places,
    OneSentence sentences,
    Map<EventDate, DateView> datesShown,
    Map<String, Links> linksByRoot) {

  PageContext(Archive archive, Routes routes, Settings settings, Messages messages) {
    this(
        archive,
        Library.of(archive),
        routes,
        settings,
        messages,
        new DateText(messages),
        new PlaceText(archive, messages),
        new OneSentence(archive, messages, settings.today()),
        new ConcurrentHashMap<>(),
        new ConcurrentHashMap<>());
  }

  /** The links of the pages that this leads from to the site's root. */
  Links linksFrom(String toRoot) {
    return linksByRoot.computeIfAbsent(toRoot, root -> new Links(this, root));
  }

  /** A date in words; null for null. */
  @Nullable DateView date(@Nullable EventDate date) {
    if (date == null) {
      return null;
    }
    DateView shown = datesShown.get(date); // without a lock
    return shown != null ? shown : datesShown.computeIfAbsent(date, this::inWords);
  }

  private DateView inWords(EventDate date) {
    return new DateView(
        dates.shown(date), dates.spoken(date), dates.withoutYear(date), DateText.machine(date));
  }

  /** Where an event was, for a line in a list: the city, or that it was online. */
  @Nullable String shortPlace(Occasion occasion) {
    return places.brief(occasion.happening());
  }

  /** City and country; the venue where neither is known. */
  @Nullable String longPlace(Place place) {
    return places.full(place);
  }

  /** From the year of the first to that of the last, of some in order of date; null for none. */
  @Nullable String years(Stream<? extends Occasion> inOrder) {
    List<Integer> years =
        inOrder
            .map(archive::dateInLists)
            .filter(Objects::nonNull)
            .map(date -> date.first().getYear())
            .toList();
    if (years.isEmpty()) {
      return null;
    }
    String from = String.valueOf(years.get(0));
    String to = String.valueOf(years.get(years.size() - 1));
    return from.equals(to) ? from : messages.text("date.range.short", from, to);
  }

  /** An event type in words. */
  String type(String type) {
    return messages.eventType(type);
  }

  /** The word of an enum, in the interface's language. */
  String word(String group, Enum<?> value) {
    return messages.text(group + "." + Fields.word(value));
  }

  /** Names in words: "a, b and c". */
  String list(List<String> names) {
    return messages.list(names);
  }
}
