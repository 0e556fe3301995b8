package org.plenary.language;

import java.io.IOException;
import java.io.StringReader;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;
import org.plenary.document.TemplateFolder;
import org.plenary.source.SourceFile;
import org.plenary.source.SourceSpan;

/**
 * The texts of the interface in one language, from {@code messages/<language>.properties}: an
 * archive's own file before the theme's, the language before English, key by key. Patterns are
 * those of {@link MessageFormat}.
 */
public final class Messages {
  private static final String FALLBACK = "en";
  private static final Pattern ARGUMENT = Pattern.compile("\\{[0-9]\\}");
  private static final Pattern SPECIAL = Pattern.compile("[{}']");

  private static final int USUAL_TEXT = 64;
  private static final int USUAL_COUNT = 1000;

  private final Map<String, Entry> entries = new HashMap<>();
  private final Map<Integer, String> counts = new ConcurrentHashMap<>();
  private final Locale locale;

  /**
   * A text.
   *
   * @param format what fills its arguments in; null where it has none
   * @param pieces of a pattern that only puts arguments into a text; null for one that does more
   */
  private record Entry(String text, @Nullable MessageFormat format, @Nullable Pieces pieces) {}

  /** The texts of a pattern, and of the arguments between them the numbers. */
  private record Pieces(List<String> texts, List<Integer> arguments) {

    /** Fills arguments in; quicker than a format's copy. */
    String fill(String[] values) {
      StringBuilder out = new StringBuilder(USUAL_TEXT).append(texts.get(0));
      for (int i = 0; i < arguments.size(); i++) {
        int argument = arguments.get(i);
        out.append(argument < values.length ? values[argument] : "{" + argument + "}");
        out.append(texts.get(i + 1));
      }
      return out.toString();
    }
  }

  private Messages(Map<String, String> texts, Map<String, MessageFormat> formats, Locale locale) {
    this.locale = locale;
    texts.forEach(
        (key, text) -> {
          MessageFormat format = formats.get(key);
          entries.put(key, new Entry(text, format, format == null ? null : pieces(text)));
        });
  }

  /** The texts for a language tag; what cannot be used is reported. */
  public static Messages load(TemplateFolder templates, String language, Diagnostics problems)
      throws IOException {
    Set<String> chain = new LinkedHashSet<>(List.of(FALLBACK));
    for (int at = language.indexOf('-'); at > 0; at = language.indexOf('-', at + 1)) {
      chain.add(language.substring(0, at));
    }
    chain.add(language);
    Reading reading = new Reading(Locale.forLanguageTag(language), problems);
    for (String tag : chain) {
      String name = "messages/" + tag + ".properties";
      reading.add(templates.source(name), templates.builtInText(name, problems));
      reading.add(templates.source(name), templates.text(name, problems));
    }
    return new Messages(reading.texts, reading.formats, reading.locale);
  }

  /** Gathers texts, later files before earlier ones. */
  private static final class Reading {
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, MessageFormat> formats = new HashMap<>();
    private final Locale locale;
    private final Diagnostics problems;

    Reading(Locale locale, Diagnostics problems) {
      this.locale = locale;
      this.problems = problems;
    }

    void add(SourceFile file, @Nullable String text) throws IOException {
      if (text == null) {
        return;
      }
      Properties properties = new Properties();
      try {
        properties.load(new StringReader(text));
      } catch (IllegalArgumentException e) {
        report(file, Math.max(0, text.indexOf("\\u")), "a \\u must be followed by four digits");
      }
      properties.forEach((key, value) -> add(file, text, (String) key, (String) value));
    }

    private void add(SourceFile file, String text, String key, String value) {
      texts.put(key, value);
      formats.remove(key);
      if (value.indexOf('{') >= 0) {
        try {
          formats.put(key, new MessageFormat(value, locale));
        } catch (IllegalArgumentException e) {
          int at = text.startsWith(key) ? 0 : text.indexOf("\n" + key) + 1;
          report(file, at, "the text \"" + key + "\" has braces that do not fit");
        }
      }
    }

    private void report(SourceFile file, int at, String what) {
      problems.report(
          Diagnostic.of(Rule.TEMPLATE_ERROR, new SourceSpan(file, at, at + 1), what)
              .help("texts are patterns, as {0} events"));
    }
  }

  public boolean has(String key) {
    return entries.containsKey(key);
  }

  /** The text of a key with its arguments filled in. */
  public String text(String key, Object... arguments) {
    Entry entry = entries.get(key);
    if (entry == null) {
      throw new IllegalArgumentException("no message file has a text \"" + key + "\"");
    }
    if (entry.format == null) {
      return entry.text;
    }
    String[] texts = entry.pieces == null ? null : texts(arguments);
    return entry.pieces != null && texts != null
        ? entry.pieces.fill(texts)
        : ((MessageFormat) entry.format.clone()).format(arguments);
  }

  /** Texts and counts as a format shows them; null where there is something else. */
  private String @Nullable [] texts(Object[] arguments) {
    String[] texts = new String[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i] instanceof String text) {
        texts[i] = text;
      } else if (arguments[i] instanceof Integer count) {
        texts[i] = Math.abs(count) < USUAL_COUNT ? usual(count) : shown(count);
      } else {
        return null;
      }
    }
    return texts;
  }

  private String usual(Integer count) {
    return counts.computeIfAbsent(count, this::shown);
  }

  /** A count with the digits of the language, and its signs between thousands. */
  private String shown(Integer count) {
    return NumberFormat.getInstance(locale).format(count);
  }

  private static @Nullable Pieces pieces(String pattern) {
    if (SPECIAL.matcher(ARGUMENT.matcher(pattern).replaceAll("")).find()) {
      return null;
    }
    List<String> texts = new ArrayList<>();
    List<Integer> arguments = new ArrayList<>();
    String[] pieces = pattern.split("[{}]", -1);
    for (int i = 0; i < pieces.length; i++) {
      if (i % 2 == 0) {
        texts.add(pieces[i]);
      } else {
        arguments.add(Integer.valueOf(pieces[i]));
      }
    }
    return new Pieces(texts, arguments);
  }

  /** An event type in words: an archive's own types are words already. */
  public String eventType(String type) {
    return textOr("type." + type, type);
  }

  /** The text of a key, or another where no file has it. */
  public String textOr(String key, String otherwise) {
    return has(key) ? text(key) : otherwise;
  }

  /** A number as an ordinal: by its last two digits, its last digit, or as all others. */
  public String ordinal(int number) {
    String two = "ordinal.ends." + number % 100;
    String one = "ordinal.ends." + number % 10;
    String key = has(two) ? two : has(one) ? one : "ordinal";
    return text(key, String.valueOf(number));
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
