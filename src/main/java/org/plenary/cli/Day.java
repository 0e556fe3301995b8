package org.plenary.cli;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import picocli.CommandLine;

/** Reads a day from the command line, and writes it for people. */
final class Day implements CommandLine.ITypeConverter<LocalDate> {
  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  /** A day as {@code 1 November 2026}. */
  static String inWords(LocalDate day) {
    return day.format(WORDS);
  }

  @Override
  public LocalDate convert(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new CommandLine.TypeConversionException(
          "there is no day \"" + text + "\"; write it as 2026-11-01");
    }
  }
}
