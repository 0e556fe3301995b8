package org.plenary.page;

import org.jspecify.annotations.Nullable;
import org.plenary.archive.Occasion;

/**
 * What each list that holds an event says of it, wherever the list is.
 *
 * @param place the city, or that it was online
 * @param type in words
 * @param standing that it was cancelled or postponed, or is going on
 * @param planned when it was to be, where no date is known
 */
record Listed(
    @Nullable DateView date,
    @Nullable String place,
    @Nullable String type,
    @Nullable String standing,
    @Nullable DateView planned) {

  static Listed of(PageContext context, Occasion occasion) {
    String type = occasion.happening().type();
    DateView date = context.date(context.archive().dateOf(occasion));
    return new Listed(
        date,
        context.shortPlace(occasion),
        type == null ? null : context.type(type),
        FactWords.standing(context, occasion),
        date == null ? context.date(context.archive().dateInLists(occasion)) : null);
  }
}
