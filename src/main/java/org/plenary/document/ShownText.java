package org.plenary.document;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;

/** Texts that show all that they hold. */
final class ShownText {
  private ShownText() {}

  /** A text trimmed and in NFC; null after it was reported that it hides something. */
  static @Nullable Text of(String key, Text text, Diagnostics problems) {
    String value = Normalizer.normalize(text.text().strip(), Normalizer.Form.NFC);
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean hidden =
          Character.isISOControl(c)
              || isDirectionControl(c)
              || c == 0x2028
              || c == 0x2029
              || c >= 0xFFFE; // which no XML holds
      boolean whole = Character.isHighSurrogate(c) && i + 1 < value.length();
      if (whole && Character.isLowSurrogate(value.charAt(i + 1))) {
        i++;
      } else if (hidden || Character.isSurrogate(c)) {
        String name = String.format(Locale.ROOT, "the character U+%04X", (int) c);
        problems.report(
            Diagnostic.of(Rule.UNSAFE_TEXT, text.span(), name, key)
                .help("remove it; it changes how the text is shown or read"));
        return null;
      }
    }
    if (!value.isEmpty() && value.codePoints().allMatch(ShownText::isInvisible)) {
      problems.report(
          Diagnostic.of(Rule.UNSAFE_TEXT, text.span(), "a text that shows nothing", key)
              .help("write it anew; it holds characters that cannot be seen"));
      return null;
    }
    return new Text(value, text.span());
  }

  private static boolean isInvisible(int c) {
    int type = Character.getType(c);
    return type == Character.FORMAT || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isDirectionControl(char c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }
}
