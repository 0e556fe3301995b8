package org.plenary.resolve;

import org.plenary.archive.Conference;
import org.plenary.archive.RecordKind;
import org.plenary.document.Fields;

/** Reads conferences. */
final class ConferenceReader {
  private final HappeningReader happenings;
  private final BasicsReader basics;

  ConferenceReader(HappeningReader happenings, BasicsReader basics) {
    this.happenings = happenings;
    this.basics = basics;
  }

  Conference read(Declared declared) {
    Fields fields = declared.fields();
    return new Conference(
        declared.id(),
        declared.basics(),
        Placement.isSeries(declared.file()),
        happenings.organisations(fields),
        happenings.bindAll(RecordKind.THEME, fields.texts("themes")),
        basics.date(fields, "founded"));
  }
}
