package org.plenary.describe;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON-LD that is safe within a script element. What is null or empty is left out, name and
 * all.
 */
final class JsonLd {
  private static final int SIZE = 2048;
  private static final int DECIMALS = 7; // of a degree: a centimetre

  private final StringWriter text = new StringWriter(SIZE);
  private final JsonWriter json = new JsonWriter(text);

  private JsonLd() {
    json.setHtmlSafe(true);
    json.setSerializeNulls(false);
  }

  /** Something in the words of schema.org. */
  static String document(String type, Consumer<JsonLd> content) {
    JsonLd out = new JsonLd();
    out.write(
        () -> {
          out.json.beginObject();
          out.json.name("@context").value("https://schema.org");
          out.json.name("@type").value(type);
          content.accept(out);
          out.json.endObject();
        });
    return out.text.toString();
  }

  JsonLd text(String name, @Nullable String value) {
    write(() -> json.name(name).value(value));
    return this;
  }

  JsonLd number(String name, int value) {
    write(() -> json.name(name).value(value));
    return this;
  }

  /** A number of degrees, in the same digits on every machine. */
  JsonLd degrees(String name, double value) {
    BigDecimal exact = new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    write(() -> json.name(name).jsonValue(exact.stripTrailingZeros().toPlainString()));
    return this;
  }

  JsonLd texts(String name, Collection<String> values) {
    write(
        () -> {
          if (!values.isEmpty()) {
            json.name(name).beginArray();
            for (String value : values) {
              json.value(value);
            }
            json.endArray();
          }
        });
    return this;
  }

  JsonLd node(String name, String type, Consumer<JsonLd> content) {
    write(
        () -> {
          json.name(name);
          node(type, content);
        });
    return this;
  }

  /** A list whose members {@code member} writes, each as one node. */
  <T> JsonLd nodes(String name, Collection<T> values, Consumer<T> member) {
    write(
        () -> {
          if (!values.isEmpty()) {
            json.name(name).beginArray();
            values.forEach(member);
            json.endArray();
          }
        });
    return this;
  }

  /** A node that is a member of a list. */
  void node(String type, Consumer<JsonLd> content) {
    write(
        () -> {
          json.beginObject();
          json.name("@type").value(type);
          content.accept(this);
          json.endObject();
        });
  }

  private interface Step {
    void run() throws IOException;
  }

  private void write(Step step) {
    try {
      step.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a StringWriter throws none
    }
  }
}
