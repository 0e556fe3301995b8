package org.plenary.page;

import org.jspecify.annotations.Nullable;

/** A person or organisation at an event, with title or affiliation then, and topic. */
public record PartyView(LinkView name, @Nullable String as, @Nullable String topic) {}
