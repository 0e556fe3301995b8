package org.plenary.render;

import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.document.TemplateFolder;

/** Loads the theme's templates and nothing else. */
final class ThemeLoader implements TemplateLoader {
  private final TemplateFolder templates;
  private final Set<String> names;

  /** A loader of the templates that have these names. */
  ThemeLoader(TemplateFolder templates, Collection<String> names) {
    this.templates = templates;
    this.names = Set.copyOf(names);
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
    byte[] file = names.contains(name) ? templates.read(name) : null;
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
