package org.plenary.document;

import org.plenary.diagnostic.Diagnostics;
import org.plenary.source.BodySource;
import org.plenary.source.SourceFile;

/**
 * A Markdown file of the archive: its front matter and where its body is. One whose front matter
 * could not be read is there too, without keys and not {@code intact}, so that what refers to it is
 * not called unknown and its body is checked.
 */
public record Document(
    SourceFile file, Value.Mapping frontMatter, boolean intact, BodySource body) {

  /**
   * The keys of the front matter, to be decoded.
   *
   * @param owner what they belong to, with its article, as {@code an event}
   */
  public Fields fields(String owner, Diagnostics problems) {
    return new Fields(owner, frontMatter, intact, problems);
  }
}
