package org.plenary.render;

import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.plenary.document.TemplateFolder;

/** Loads templates from the theme and from nowhere else. */
final class ThemeLoader implements TemplateLoader {
  private final TemplateFolder templates;

  ThemeLoader(TemplateFolder templates) {
    this.templates = templates;
  }

  /** A template's name and text; equal only to itself. */
  private static final class Source {
    private final String text;

    Source(String text) {
      this.text = text;
    }
  }

  @Override
  public @Nullable Object findTemplateSource(String name) throws IOException {
    boolean outside = name.contains("..") || name.contains("\\") || !name.endsWith(".ftlh");
    byte[] file = outside ? null : templates.read(name);
    return file == null ? null : new Source(new String(file, StandardCharsets.UTF_8));
  }

  @Override
  public long getLastModified(Object source) {
    return 0;
  }

  @Override
  public Reader getReader(Object source, String encoding) {
    return new StringReader(((Source) source).text);
  }

  @Override
  public void closeTemplateSource(Object source) {}
}
