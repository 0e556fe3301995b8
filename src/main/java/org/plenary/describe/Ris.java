package org.plenary.describe;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.EventDate;
import org.plenary.archive.EventDate.Precision;

/** Citations of pages as Research Information Systems, and managers of references, read them. */
public final class Ris {
  private static final Pattern LINE_BREAK = Pattern.compile("\\R");

  private final StringBuilder out = new StringBuilder();

  private Ris() {}

  /** A citation as an entry. */
  public static String of(Citation citation) {
    return new Ris().entry(citation);
  }

  private String entry(Citation citation) {
    line("TY", "ELEC");
    line("ID", citation.key());
    citation.authors().forEach(name -> line("AU", name.sorted()));
    line("TI", citation.title());
    line("T2", citation.site());
    EventDate date = citation.date();
    if (date != null) {
      line("PY", String.valueOf(date.first().getYear()));
      line("DA", date(date.first(), date.precision()));
    }
    Citation.Meeting event = citation.event();
    line("CY", event == null ? null : event.place());
    line("PB", citation.publisher());
    line("DO", citation.doi());
    line("UR", citation.url());
    line("LA", citation.language());
    return out.append("ER  - \n").toString();
  }

  /** Year, month and day between slashes, empty from where they are not known. */
  private static String date(LocalDate first, Precision precision) {
    String[] parts = first.toString().split("-", -1);
    return switch (precision) {
      case DAY -> parts[0] + "/" + parts[1] + "/" + parts[2] + "/";
      case MONTH -> parts[0] + "/" + parts[1] + "//";
      case YEAR -> parts[0] + "///";
    };
  }

  private void line(String tag, @Nullable String value) {
    if (value != null) {
      out.append(tag).append("  - ").append(LINE_BREAK.matcher(value).replaceAll(" ")).append('\n');
    }
  }
}
