package org.plenary.document;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;

/** Checks language tags (BCP 47). */
public final class LanguageTag {
  private LanguageTag() {}

  /** The tag in its usual spelling, or null after a problem was reported. */
  public static @Nullable String canonical(Text written, Diagnostics problems) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(written.text()).build();
      if (locale.getLanguage().matches("[a-z]{2,3}")) {
        return locale.toLanguageTag();
      }
    } catch (IllformedLocaleException e) {
      // Reported below with every other tag that names no language.
    }
    problems.report(
        Diagnostic.of(Rule.BAD_VALUE, written.span(), written.text(), "a language tag (BCP 47)")
            .help("write one like en, fr, zh-Hans or pt-BR"));
    return null;
  }
}
