package org.plenary.document;

import java.util.regex.Pattern;

/** Who made a {@code tag:} id: a host or mail address, and a day on which it was theirs. */
public final class TagAuthority {
  private static final String LABEL = "[a-z0-9](?:[a-z0-9-]*[a-z0-9])?";
  private static final String HOST = LABEL + "(?:\\." + LABEL + ")*";
  private static final String DAY =
      "[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?";

  /** The form that it has (RFC 4151, section 2.1), in lower case. */
  public static final String FORM = "(?:[a-z0-9._-]+@)?" + HOST + "," + DAY;

  private static final Pattern WHOLE = Pattern.compile(FORM);

  private TagAuthority() {}

  static boolean isOne(String text) {
    return WHOLE.matcher(text).matches();
  }
}
