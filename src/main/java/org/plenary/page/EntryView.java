package org.plenary.page;

import org.jspecify.annotations.Nullable;

/**
 * A line in a list of events.
 *
 * @param place the city, or that it was online
 * @param type in words
 */
public record EntryView(
    LinkView link,
    @Nullable DateView date,
    @Nullable String place,
    @Nullable String type,
    @Nullable LinkView conference,
    @Nullable String summary) {}
