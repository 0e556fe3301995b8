package org.plenary.language;

import java.util.Locale;
import java.util.Set;

/** The direction in which a language is written. */
public final class WritingDirection {
  private static final Set<String> RIGHT_TO_LEFT_SCRIPTS =
      Set.of("Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa");
  private static final Set<String> RIGHT_TO_LEFT =
      Set.of("ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi");

  private WritingDirection() {}

  /** {@code ltr} or {@code rtl} for a BCP 47 tag. */
  public static String of(String language) {
    Locale locale = Locale.forLanguageTag(language);
    boolean rightToLeft =
        locale.getScript().isEmpty()
            ? RIGHT_TO_LEFT.contains(locale.getLanguage())
            : RIGHT_TO_LEFT_SCRIPTS.contains(locale.getScript());
    return rightToLeft ? "rtl" : "ltr";
  }
}
