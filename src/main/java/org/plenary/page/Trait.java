package org.plenary.page;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Id;

/**
 * Something that an event has and another can share.
 *
 * @param record the theme, region, person, organisation or conference; null for a city without a
 *     page
 * @param itself whether it is a theme with narrower ones that the event names, and not only what is
 *     broader than those it names
 * @param city as the author writes it; null for a record
 * @param country the city's, where that is known
 */
record Trait(
    Sort sort,
    @Nullable Id record,
    boolean itself,
    @Nullable String city,
    @Nullable String country) {

  /** What the trait is to an event, and how much it counts where few share it. */
  enum Sort {
    THEME(4000),
    PERSON(3000),
    ABOUT(2000),
    HELD(1500),
    ORGANISATION(1000),
    CONFERENCE(500);

    private final int weight;

    Sort(int weight) {
      this.weight = weight;
    }

    int weight() {
      return weight;
    }
  }

  Trait(Sort sort, Id record) {
    this(sort, record, false, null, null);
  }

  static Trait itself(Id theme) {
    return new Trait(Sort.THEME, theme, true, null, null);
  }

  // Every event asks for several; what a record makes by itself asks for much more.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Trait trait
        && sort == trait.sort
        && itself == trait.itself
        && Objects.equals(record, trait.record)
        && Objects.equals(city, trait.city)
        && Objects.equals(country, trait.country);
  }

  @Override
  public int hashCode() {
    int named = record == null ? Objects.hashCode(city) : record.hashCode();
    return (named * 31 + sort.ordinal()) * 2 + (itself ? 1 : 0);
  }
}
