package org.plenary.page;

import org.jspecify.annotations.Nullable;
import org.plenary.markdown.Html;

/**
 * A date.
 *
 * @param text for eyes
 * @param spoken for ears
 * @param withoutYear where the year stands above
 * @param machine as in HTML's {@code datetime}
 * @param element the date as a {@code time} element for eyes and ears
 * @param elementWithoutYear the same where the year stands above
 */
public record DateView(
    String text,
    String spoken,
    String withoutYear,
    String machine,
    Html element,
    Html elementWithoutYear) {

  DateView(String text, String spoken, String withoutYear, String machine) {
    this(
        text,
        spoken,
        withoutYear,
        machine,
        element(text, text.equals(spoken) ? null : spoken, machine),
        element(withoutYear, text.equals(spoken) ? null : spoken, machine));
  }

  private static Html element(String shown, @Nullable String spoken, String machine) {
    StringBuilder out = new StringBuilder("<time datetime=\"");
    Html.escape(machine, out);
    out.append("\">");
    if (spoken == null) {
      Html.escape(shown, out);
    } else {
      out.append("<span aria-hidden=\"true\">");
      Html.escape(shown, out);
      out.append("</span><span class=\"for-ears\">");
      Html.escape(spoken, out);
      out.append("</span>");
    }
    return new Html(out.append("</time>").toString());
  }
}
