package org.plenary.page;

/** How many events a year has, and where they are listed. */
public record YearCount(LinkView year, int count) {}
