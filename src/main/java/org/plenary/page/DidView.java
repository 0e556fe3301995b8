package org.plenary.page;

import org.jspecify.annotations.Nullable;

/** What someone did at an event: roles in words, title or affiliation then, and topic. */
public record DidView(@Nullable String roles, @Nullable String as, @Nullable String topic) {}
