package org.plenary.page;

/** A link and how many events are behind it. */
public record CountedLink(LinkView link, int count) {}
