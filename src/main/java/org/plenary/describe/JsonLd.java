package org.plenary.describe;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON-LD that is safe within a script element. What is null or empty is left out, name and
 * all. Most pages hold a node for each record that they name, so that it writes without detours.
 */
final class JsonLd {
  private static final int SIZE = 4096;
  private static final int DECIMALS = 7; // of a degree: a centimetre

  private static final @Nullable String[] ESCAPES = escapes();

  private final StringBuilder out;

  private JsonLd(int size) {
    out = new StringBuilder(size);
  }

  /** Something in the words of schema.org. */
  static String document(String type, Consumer<JsonLd> content) {
    JsonLd json = new JsonLd(SIZE);
    json.out.append("{\"@context\":\"https://schema.org\"");
    return json.text("@type", type).with(content).out.append('}').toString();
  }

  /** A node on its own, to be written where it is needed. */
  static String nodeOf(String type, Consumer<JsonLd> content) {
    JsonLd json = new JsonLd(SIZE / 16);
    json.node(type, content);
    return json.out.toString();
  }

  JsonLd text(String name, @Nullable String value) {
    if (value != null) {
      name(name);
      quote(value);
    }
    return this;
  }

  JsonLd number(String name, int value) {
    name(name);
    out.append(value);
    return this;
  }

  /** A number of degrees, in the same digits on every machine. */
  JsonLd degrees(String name, double value) {
    BigDecimal exact = new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    name(name);
    out.append(exact.stripTrailingZeros().toPlainString());
    return this;
  }

  JsonLd texts(String name, Collection<String> values) {
    return list(
        name,
        values,
        value -> {
          next();
          quote(value);
        });
  }

  JsonLd node(String name, String type, Consumer<JsonLd> content) {
    name(name);
    return object(type, content);
  }

  /** A list whose members {@code member} writes, each as one node. */
  <T> JsonLd nodes(String name, Collection<T> values, Consumer<T> member) {
    return list(name, values, member);
  }

  /** A node that is a member of a list. */
  void node(String type, Consumer<JsonLd> content) {
    next();
    object(type, content);
  }

  /** A node that was made before. */
  JsonLd made(String name, String node) {
    name(name);
    out.append(node);
    return this;
  }

  /** A node that was made before, as a member of a list. */
  void made(String node) {
    next();
    out.append(node);
  }

  private JsonLd with(Consumer<JsonLd> content) {
    content.accept(this);
    return this;
  }

  private JsonLd object(String type, Consumer<JsonLd> content) {
    out.append('{');
    text("@type", type).with(content).out.append('}');
    return this;
  }

  private <T> JsonLd list(String name, Collection<T> values, Consumer<T> member) {
    if (!values.isEmpty()) {
      name(name);
      out.append('[');
      values.forEach(member);
      out.append(']');
    }
    return this;
  }

  private void name(String name) {
    next();
    out.append('"').append(name).append("\":");
  }

  /** Sets what comes apart from what there is, where it is not the first. */
  private void next() {
    char last = out.isEmpty() ? '[' : out.charAt(out.length() - 1);
    if (last != '{' && last != '[') {
      out.append(',');
    }
  }

  private void quote(String text) {
    out.append('"');
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      String escape = escape(text.charAt(i));
      if (escape != null) {
        out.append(text, done, i).append(escape);
        done = i + 1;
      }
    }
    out.append(text, done, text.length()).append('"');
  }

  private static @Nullable String escape(char c) {
    return c < ESCAPES.length ? ESCAPES[c] : c == '\u2028' || c == '\u2029' ? unicode(c) : null;
  }

  /** For each sign of ASCII what stands for it, where JSON, HTML or a script would act on it. */
  private static @Nullable String[] escapes() {
    @Nullable String[] escapes = new String[0x80];
    for (char c = 0; c < ' '; c++) {
      escapes[c] = unicode(c);
    }
    for (char c : new char[] {'<', '>', '&', '=', '\''}) {
      escapes[c] = unicode(c);
    }
    escapes['"'] = "\\\"";
    escapes['\\'] = "\\\\";
    escapes['\n'] = "\\n";
    escapes['\r'] = "\\r";
    escapes['\t'] = "\\t";
    escapes['\b'] = "\\b";
    escapes['\f'] = "\\f";
    return escapes;
  }

  private static String unicode(char c) {
    return "\\u" + Integer.toHexString(c | 0x10000).substring(1);
  }
}
