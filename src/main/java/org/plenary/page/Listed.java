package org.plenary.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Occasion;

/**
 * What each list that holds an event says of it.
 *
 * @param place the city, or that it was online
 * @param type in words
 * @param standing that it was cancelled or postponed, or is going on
 * @param planned when it was to be, where no date is known
 */
record Listed(
    LinkView link,
    @Nullable DateView date,
    @Nullable String place,
    @Nullable String type,
    @Nullable String standing,
    @Nullable DateView planned,
    @Nullable LinkView conference) {

  static Listed of(PageContext context, Occasion occasion, Links links) {
    String type = occasion.happening().type();
    DateView date = context.date(context.archive().dateOf(occasion));
    return new Listed(
        links.to(occasion),
        date,
        context.shortPlace(occasion),
        type == null ? null : context.type(type),
        FactWords.standing(context, occasion),
        date == null ? context.date(context.archive().dateInLists(occasion)) : null,
        occasion.conference() == null ? null : links.brief(occasion.conference()));
  }

  /** The line of a list. */
  EntryView entry(
      boolean withConference,
      @Nullable String summary,
      @Nullable String hours,
      @Nullable String placeThere,
      List<LinkView> parts) {
    return new EntryView(
        link,
        date,
        hours,
        placeThere,
        type,
        standing,
        planned,
        withConference ? conference : null,
        summary,
        parts);
  }
}
