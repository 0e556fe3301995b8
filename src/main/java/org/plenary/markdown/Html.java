package org.plenary.markdown;

/** Markup that is safe to put into a page as it is. */
public record Html(String markup) {
  /** No markup. */
  public static final Html NOTHING = new Html("");

  /** A text with what markup would act on escaped, for the text of an element or an attribute. */
  public static void escape(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
  }
}
