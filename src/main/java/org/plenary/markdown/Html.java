package org.plenary.markdown;

import org.jspecify.annotations.Nullable;

/** Markup that is safe to put into a page as it is. */
public record Html(String markup) {
  /** No markup. */
  public static final Html NOTHING = new Html("");

  /** A text with what markup would act on escaped, for the text of an element or an attribute. */
  public static void escape(String text, StringBuilder out) {
    int done = 0;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      String reference = c > '>' ? null : reference(c);
      if (reference != null) {
        out.append(text, done, i).append(reference);
        done = i + 1;
      }
    }
    if (done == 0) {
      out.append(text); // at once, not sign by sign
    } else {
      out.append(text, done, length);
    }
  }

  private static @Nullable String reference(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      default -> null;
    };
  }
}
