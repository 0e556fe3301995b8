package org.plenary.resolve;

import org.plenary.archive.FreePage;
import org.plenary.document.Fields;

/** Reads free pages. */
final class FreePageReader {
  private static final int LAST = 999;

  private FreePageReader() {}

  static FreePage read(Declared declared) {
    Fields fields = declared.fields();
    return new FreePage(
        declared.id(), declared.basics(), fields.flag("nav"), fields.number("order", 0, LAST));
  }
}
