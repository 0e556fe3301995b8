package org.plenary.describe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.EventDate;
import org.plenary.archive.EventDate.Precision;
import org.plenary.describe.Citation.Name;

/**
 * Citations as BibTeX, with the event's own fields as biblatex knows them, which BibTeX passes
 * over. Texts are UTF-8 with the signs escaped that TeX acts on.
 */
public final class BibTex {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private final Appendable out;

  private BibTex(Appendable out) {
    this.out = out;
  }

  /** A citation as an entry. */
  public static String of(Citation citation) {
    StringBuilder entry = new StringBuilder();
    write(citation, entry);
    return entry.toString();
  }

  /** Writes a citation as an entry. */
  public static void write(Citation citation, Appendable out) {
    try {
      new BibTex(out).entry(citation);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An entry's type, where all fields are known that it must have. */
  private static String type(Citation citation) {
    boolean dated = citation.date() != null;
    boolean written = dated && !citation.authors().isEmpty();
    return switch (citation.kind()) {
      case PROCEEDINGS -> dated ? "proceedings" : "misc";
      case PAPER -> written && citation.event() != null ? "inproceedings" : "misc";
      case REPORT -> written && citation.publisher() != null ? "techreport" : "misc";
      default -> "misc";
    };
  }

  private void entry(Citation citation) throws IOException {
    String type = type(citation);
    Citation.Meeting event = citation.event();
    out.append('@').append(type).append('{').append(citation.key());
    boolean edited = type.equals("proceedings");
    String authors = authors(citation.authors());
    field(edited ? "editor" : "author", authors.isEmpty() ? null : authors);
    text("title", citation.title(), true);
    if (event != null) {
      text(type.equals("inproceedings") ? "booktitle" : "eventtitle", event.title(), true);
      field("eventdate", event.date() == null ? null : extended(event.date()));
      text("venue", event.place(), false);
    }
    date(citation.date());
    text("howpublished", citation.site(), false);
    text(
        type.equals("techreport") ? "institution" : edited ? "organization" : "publisher",
        citation.publisher(),
        false);
    field("url", citation.url() == null ? null : verbatim(citation.url()));
    field("doi", citation.doi() == null ? null : verbatim(citation.doi()));
    out.append("\n}\n");
  }

  private void date(@Nullable EventDate date) throws IOException {
    if (date == null) {
      return;
    }
    field("year", String.valueOf(date.first().getYear()));
    boolean oneMonth = date.first().withDayOfMonth(1).equals(date.last().withDayOfMonth(1));
    if (date.precision() != Precision.YEAR && oneMonth) {
      out.append(",\n  month = ").append(MONTHS.get(date.first().getMonthValue() - 1));
    }
  }

  private void text(String name, @Nullable String text, boolean asItIs) throws IOException {
    if (text != null) {
      field(name, asItIs ? "{" + escaped(text) + "}" : escaped(text));
    }
  }

  private void field(String name, @Nullable String value) throws IOException {
    if (value != null) {
      out.append(",\n  ").append(name).append(" = {").append(value).append('}');
    }
  }

  private static String authors(List<Name> names) {
    return names.stream()
        .map(
            name ->
                name.family() == null || name.given() == null
                    ? "{" + escaped(name.text()) + "}"
                    : "{" + escaped(name.family()) + "}, {" + escaped(name.given()) + "}")
        .collect(Collectors.joining(" and "));
  }

  /** A date in the Extended Date/Time Format, as ISO 8601-2 has it. */
  static String extended(EventDate date) {
    String doubt =
        switch (date.certainty()) {
          case CERTAIN -> "";
          case UNCERTAIN -> "?";
          case APPROXIMATE -> "~";
        };
    String first = exact(date.first(), date.precision()) + doubt;
    return date.isSingle() ? first : first + "/" + exact(date.last(), date.precision()) + doubt;
  }

  private static String exact(LocalDate day, Precision precision) {
    String text = day.toString();
    return switch (precision) {
      case DAY -> text;
      case MONTH -> text.substring(0, text.length() - 3);
      case YEAR -> text.substring(0, text.length() - 6);
    };
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (i > 0 && joins(text.charAt(i - 1), c)) {
        escaped.append("{}");
      }
      switch (c) {
        case '\\' -> escaped.append("\\textbackslash{}");
        case '{' -> escaped.append("\\textbraceleft{}");
        case '}' -> escaped.append("\\textbraceright{}");
        case '<' -> escaped.append("\\textless{}");
        case '>' -> escaped.append("\\textgreater{}");
        case '|' -> escaped.append("\\textbar{}");
        case '~' -> escaped.append("\\textasciitilde{}");
        case '^' -> escaped.append("\\textasciicircum{}");
        case '$', '&', '#', '_', '%' -> escaped.append('\\').append(c);
        default -> escaped.append(Character.isISOControl(c) ? ' ' : c);
      }
    }
    return escaped.toString();
  }

  /** Whether TeX makes one sign of two, as of {@code --} a dash. */
  private static boolean joins(char first, char second) {
    return switch (second) {
      case '-', '\'', ',' -> first == second;
      case '`' -> first == '`' || first == '!' || first == '?';
      default -> false;
    };
  }

  /** An address, in which TeX acts on nothing but braces and backslashes. */
  private static String verbatim(String address) {
    return address.replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D").replace(" ", "%20");
  }
}
