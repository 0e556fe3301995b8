package org.plenary.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.archive.Countries;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.document.TemplateFolder;

/** The texts of the interface. */
class MessagesTest {
  @TempDir Path archive;
  private final Diagnostics problems = new Diagnostics();

  @Test
  void everyCountryHasAName() throws IOException {
    Messages messages = load("en");
    TreeSet<String> missing = new TreeSet<>(Countries.codes());
    missing.removeIf(code -> !messages.textOr("country." + code, "").isBlank());
    assertEquals(new TreeSet<>(), missing);
  }

  @ParameterizedTest
  @CsvSource({
    "en, CZ, Czechia", "en, GB, United Kingdom", "en, HK, Hong Kong", "en, TR, Türkiye",
    "en, XK, Kosovo", "fr, DE, Allemagne", "fr-CA, DE, Allemagne", "fr, TR, Türkiye"
  })
  void aLanguageHasItsOwnNamesKeyByKey(String language, String code, String name)
      throws IOException {
    Path own = archive.resolve("templates/messages/fr.properties");
    Files.createDirectories(own.getParent());
    Files.writeString(own, "country.DE=Allemagne\n");
    assertEquals(name, load(language).text("country." + code));
  }

  @Test
  void aPatternMayHaveManyArguments() throws IOException {
    Path own = archive.resolve("templates/messages/en.properties");
    Files.createDirectories(own.getParent());
    Files.writeString(own, "many=" + "{0} ".repeat(20_000) + "\n");
    assertEquals("x ".repeat(20_000), load("en").text("many", "x"));
    assertEquals(List.of(), problems.sorted());
  }

  private Messages load(String language) throws IOException {
    return Messages.load(new TemplateFolder(archive), language, problems);
  }
}
