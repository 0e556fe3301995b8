package org.plenary.page;

import org.jspecify.annotations.Nullable;

/**
 * A day until which something can be done.
 *
 * @param event what it is a deadline of, where that is not the page's own
 */
public record DeadlineView(
    DateView date, LinkView label, @Nullable LinkView event, boolean isPast) {}
