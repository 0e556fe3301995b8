package org.plenary.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;

/** Reads the limits that {@code site.yaml} raises. */
final class LimitsReader {
  private static final Pattern SIZE = Pattern.compile("([0-9]{1,6}) ?(KiB|MiB|KB|MB|k|M)");
  private static final long LARGEST = 1 << 30;

  private final Fields fields;
  private final Diagnostics problems;

  private LimitsReader(Fields fields, Diagnostics problems) {
    this.fields = fields;
    this.problems = problems;
  }

  static Limits read(@Nullable Fields fields, Diagnostics problems) {
    if (fields == null) {
      return Limits.USUAL;
    }
    Limits usual = Limits.USUAL;
    LimitsReader reader = new LimitsReader(fields, problems);
    Limits limits =
        new Limits(
            reader.size("file", usual.file()),
            reader.size("body", usual.body()),
            reader.size("front_matter", usual.frontMatter()),
            reader.number("depth", usual.depth(), 100),
            reader.number("title", usual.title(), 10_000),
            reader.size("page", usual.page()),
            reader.number("seconds", usual.seconds(), 600),
            reader.size("picture", usual.picture()),
            reader.number("megapixels", usual.megapixels(), 1000),
            reader.number("path", usual.path(), 4000),
            reader.number("segment", usual.segment(), 255),
            reader.number("parts", usual.parts(), 100));
    fields.finish();
    return limits;
  }

  private int number(String key, int usual, int most) {
    Integer number = fields.number(key, usual, most);
    return number == null ? usual : number;
  }

  private int size(String key, int usual) {
    Text written = fields.text(key);
    if (written == null) {
      return usual;
    }
    Matcher size = SIZE.matcher(written.text());
    if (size.matches()) {
      int unit = size.group(2).startsWith("M") ? 20 : 10;
      long bytes = Long.parseLong(size.group(1)) << unit;
      if (bytes >= usual && bytes <= LARGEST) {
        return (int) bytes;
      }
    }
    problems.report(
        Diagnostic.of(
                Rule.BAD_VALUE,
                written.span(),
                written.text(),
                "a size from " + Limits.size(usual) + " to " + Limits.size(LARGEST))
            .help("write it as " + key + ": " + Limits.size(2L * usual)));
    return usual;
  }
}
