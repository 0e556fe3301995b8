package org.plenary.check;

import java.util.Locale;

/**
 * What is known of an address after it was asked.
 *
 * @param detail where it moved, or why it is not alive, as an author reads it; else empty
 */
record Answer(Kind kind, String detail) {
  static final Answer ALIVE = new Answer(Kind.ALIVE, "");

  /** Sorts of answers, with the days after which an address is asked again. */
  enum Kind {
    ALIVE(7),
    /** Alive, and to be written otherwise. */
    MOVED(7),
    /** Leads nowhere. */
    DEAD(1),
    /** Answers people perhaps, and no programs. */
    REFUSED(7),
    /** Wants to be asked at another time. */
    LATER(1);

    private final int days;

    Kind(int days) {
      this.days = days;
    }

    int days() {
      return days;
    }

    /** The word that stands for it in a file. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Answer moved(String to) {
    return new Answer(Kind.MOVED, to);
  }

  static Answer dead(String why) {
    return new Answer(Kind.DEAD, why);
  }

  static Answer refused(String why) {
    return new Answer(Kind.REFUSED, why);
  }

  static Answer later(String why) {
    return new Answer(Kind.LATER, why);
  }
}
