package org.plenary.page;

import org.jspecify.annotations.Nullable;
import org.plenary.markdown.Html;

/**
 * A text that may be a link.
 *
 * @param href relative to the page; null where there is nothing to link to
 * @param lang the text's language where it is not the page's
 * @param dir {@code ltr} or {@code rtl}, given with {@code lang}
 * @param anchor the link as an {@code a} element, or its text where there is nothing to link to
 */
public record LinkView(
    String text, @Nullable String href, @Nullable String lang, @Nullable String dir, Html anchor) {

  public LinkView(String text, @Nullable String href, @Nullable String lang, @Nullable String dir) {
    this(text, href, lang, dir, anchor(text, href, lang, dir));
  }

  private static Html anchor(
      String text, @Nullable String href, @Nullable String lang, @Nullable String dir) {
    StringBuilder out = new StringBuilder(96);
    String element = href != null ? "a" : lang != null ? "span" : null;
    if (element != null) {
      out.append('<').append(element);
      attribute("href", href, out);
      attribute("lang", lang, out);
      attribute("dir", dir, out);
      out.append('>');
    }
    Html.escape(text, out);
    if (element != null) {
      out.append("</").append(element).append('>');
    }
    return new Html(out.toString());
  }

  private static void attribute(String name, @Nullable String value, StringBuilder out) {
    if (value != null) {
      out.append(' ').append(name).append("=\"");
      Html.escape(value, out);
      out.append('"');
    }
  }
}
