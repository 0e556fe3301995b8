package org.plenary.output;

import java.io.IOException;

/**
 * The machine failed while files were being put in place: each is whole, some are old and some new,
 * and the next build finishes it.
 */
public final class PartlyPublished extends IOException {
  private static final long serialVersionUID = 1L;

  public PartlyPublished(IOException cause) {
    super(cause.getMessage(), cause);
  }
}
