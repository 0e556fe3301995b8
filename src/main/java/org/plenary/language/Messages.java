package org.plenary.language;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.plenary.document.TemplateFolder;

/**
 * The texts of the interface in one language, from {@code messages/<language>.properties}: an
 * archive's own file before the theme's, the language before English, key by key. Patterns are
 * those of {@link MessageFormat}.
 */
public final class Messages {
  private static final String FALLBACK = "en";

  private final Map<String, String> texts;
  private final Map<String, MessageFormat> formats = new HashMap<>();

  private Messages(Map<String, String> texts, Locale locale) {
    this.texts = Map.copyOf(texts);
    this.texts.forEach(
        (key, text) -> {
          if (text.indexOf('{') >= 0) {
            formats.put(key, new MessageFormat(text, locale));
          }
        });
  }

  /** The texts for a language tag. */
  public static Messages load(TemplateFolder templates, String language) throws IOException {
    Map<String, String> texts = new HashMap<>();
    Set<String> chain = new LinkedHashSet<>(List.of(FALLBACK));
    for (int at = language.indexOf('-'); at > 0; at = language.indexOf('-', at + 1)) {
      chain.add(language.substring(0, at));
    }
    chain.add(language);
    for (String tag : chain) {
      String name = "messages/" + tag + ".properties";
      put(templates.readBuiltIn(name), texts);
      put(templates.read(name), texts);
    }
    return new Messages(texts, Locale.forLanguageTag(language));
  }

  private static void put(
      byte @org.jspecify.annotations.Nullable [] file, Map<String, String> texts)
      throws IOException {
    if (file != null) {
      Properties properties = new Properties();
      properties.load(new StringReader(new String(file, StandardCharsets.UTF_8)));
      properties.forEach((key, text) -> texts.put((String) key, (String) text));
    }
  }

  public boolean has(String key) {
    return texts.containsKey(key);
  }

  /** The text of a key with its arguments filled in. */
  public String text(String key, Object... arguments) {
    MessageFormat format = formats.get(key);
    if (format != null) {
      return ((MessageFormat) format.clone()).format(arguments);
    }
    String text = texts.get(key);
    if (text == null) {
      throw new IllegalArgumentException("no message file has a text \"" + key + "\"");
    }
    return text;
  }

  /** The text of a key, or another where no file has it. */
  public String textOr(String key, String otherwise) {
    return has(key) ? text(key) : otherwise;
  }

  /** Names as a list in words: "a, b and c". */
  public String list(List<String> names) {
    String all = names.isEmpty() ? "" : names.get(0);
    for (int i = 1; i < names.size(); i++) {
      all = text(i == names.size() - 1 ? "list.last" : "list.next", all, names.get(i));
    }
    return all;
  }
}
