package org.plenary.resolve;

import org.plenary.archive.Edition;
import org.plenary.archive.Happening;
import org.plenary.archive.Id;
import org.plenary.archive.RecordKind;
import org.plenary.archive.Reference;
import org.plenary.document.Fields;
import org.plenary.document.Text;

/** Reads editions that have a file. */
final class EditionReader {
  private static final int MOST = 9999;

  private final HappeningReader happenings;
  private final Asking asking;

  EditionReader(HappeningReader happenings, Asking asking) {
    this.happenings = happenings;
    this.asking = asking;
  }

  Edition read(Declared declared) {
    Fields fields = declared.fields();
    Happening happening = happenings.read(declared.id(), fields, null, null);
    Text tagline = fields.text("tagline");
    Integer number = fields.number("number", 1, MOST);
    return new Edition(
        declared.id(),
        declared.basics(),
        happening,
        conference(declared),
        tagline == null ? null : tagline.text(),
        number);
  }

  private Reference conference(Declared declared) {
    Id conference = conferenceOf(declared.id());
    Reference known = asking.known(conference);
    if (known != null) {
      return known;
    }
    Text name = new Text(conference.value(), declared.fields().span());
    return Placement.isSeries(declared.file())
        ? asking.bindSeries(name)
        : asking.bind(RecordKind.CONFERENCE, name);
  }

  /** The conference in whose folder an edition is. */
  static Id conferenceOf(Id edition) {
    return new Id(
        RecordKind.CONFERENCE, edition.value().substring(0, edition.value().indexOf('/')));
  }
}
