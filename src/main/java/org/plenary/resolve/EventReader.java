package org.plenary.resolve;

import org.jspecify.annotations.Nullable;
import org.plenary.archive.Event;
import org.plenary.archive.Happening;
import org.plenary.archive.RecordKind;
import org.plenary.archive.Reference;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;
import org.plenary.document.Fields;
import org.plenary.document.Text;

/** Reads events. */
final class EventReader {
  private final HappeningReader happenings;
  private final Binder binder;
  private final Diagnostics problems;

  EventReader(HappeningReader happenings, Binder binder, Diagnostics problems) {
    this.happenings = happenings;
    this.binder = binder;
    this.problems = problems;
  }

  Event read(Declared declared) {
    Fields fields = declared.fields();
    if (!fields.has("date")) {
      fields.reportMissing("date");
    }
    Happening happening = happenings.read(fields);
    Text conferenceName = fields.text("conference");
    Reference conference =
        conferenceName == null ? null : binder.bind(RecordKind.CONFERENCE, conferenceName);
    Reference edition = edition(fields.text("edition"), conference);
    return new Event(declared.id(), declared.basics(), happening, conference, edition);
  }

  private @Nullable Reference edition(@Nullable Text name, @Nullable Reference conference) {
    if (name == null) {
      return null;
    }
    if (conference == null) {
      problems.report(
          Diagnostic.of(Rule.EDITION_WITHOUT_CONFERENCE, name.span())
              .help("add a line \"conference: ...\""));
      return null;
    }
    return conference.id() == null
        ? new Reference(name.text(), null)
        : binder.bindEdition(conference.id(), name);
  }
}
