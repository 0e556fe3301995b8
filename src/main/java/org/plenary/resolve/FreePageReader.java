package org.plenary.resolve;

import org.plenary.archive.FreePage;
import org.plenary.document.Fields;
import org.plenary.document.Text;

/** Reads free pages. */
final class FreePageReader {
  private static final int LAST = 999;

  private final Asking asking;

  FreePageReader(Asking asking) {
    this.asking = asking;
  }

  FreePage read(Declared declared) {
    Fields fields = declared.fields();
    Text whole = fields.text("part_of");
    return new FreePage(
        declared.id(),
        declared.basics(),
        fields.flag("nav"),
        fields.number("order", 0, LAST),
        whole == null ? null : asking.bindOccasion(whole));
  }
}
