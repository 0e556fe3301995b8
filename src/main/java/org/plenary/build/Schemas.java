package org.plenary.build;

import java.io.IOException;
import java.nio.file.Path;
import org.plenary.document.Overrides;
import org.plenary.schema.SchemaSet;

/** An archive in, what its front matter can say out; nothing is written. */
public final class Schemas {
  private Schemas() {}

  /**
   * The schemas of an archive, with all names in it that can be read.
   *
   * @param root the archive's folder, which holds {@code content/}
   */
  public static SchemaSet of(Path root) throws IOException {
    Outline outline = Outline.of(root, new Overrides(null, null, null, false, false, false));
    return new SchemaSet(outline.settings(), outline.graph().resolved());
  }
}
