package org.plenary.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.plenary.export.Table.Column;

/**
 * Tables as comma-separated values (RFC 4180). A text that a spreadsheet would take for a formula
 * gets one apostrophe before it.
 */
final class Csv {
  private static final String FORMULA = "=+-@\t\r\n";

  private final Writer out;

  private Csv(Writer out) {
    this.out = out;
  }

  static <R> void write(Table<R> table, Writer out) throws IOException {
    Csv csv = new Csv(out);
    String separator = "";
    for (Column<R> column : table.columns()) {
      out.write(separator);
      csv.cell(column.name());
      separator = ",";
    }
    out.write("\r\n");
    table.rows().get().forEach(row -> csv.row(table, row));
  }

  private <R> void row(Table<R> table, R row) {
    try {
      String separator = "";
      for (Column<R> column : table.columns()) {
        out.write(separator);
        Object value = column.cell().of(row);
        if (value != null) {
          String text = value.toString();
          cell(column.type() == Table.Type.STRING ? harmless(text) : text);
        }
        separator = ",";
      }
      out.write("\r\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String harmless(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private void cell(String text) throws IOException {
    if (isPlain(text)) {
      out.write(text);
    } else {
      out.write('"');
      out.write(text.replace("\"", "\"\""));
      out.write('"');
    }
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == ',' || c == '\r' || c == '\n') {
        return false;
      }
    }
    return true;
  }
}
