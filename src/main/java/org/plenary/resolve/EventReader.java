package org.plenary.resolve;

import org.jspecify.annotations.Nullable;
import org.plenary.archive.Attribution;
import org.plenary.archive.Event;
import org.plenary.archive.Happening;
import org.plenary.archive.Id;
import org.plenary.archive.Occasion;
import org.plenary.archive.RecordKind;
import org.plenary.archive.Reference;
import org.plenary.archive.Status;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;
import org.plenary.document.Fields;
import org.plenary.document.Text;

/** Reads events. */
final class EventReader {
  private final HappeningReader happenings;
  private final Asking asking;
  private final Diagnostics problems;

  EventReader(HappeningReader happenings, Asking asking, Diagnostics problems) {
    this.happenings = happenings;
    this.asking = asking;
    this.problems = problems;
  }

  Event read(Declared declared) {
    Fields fields = declared.fields();
    Occasion whole = asking.whole(declared.id());
    Happening happening =
        happenings.read(
            declared.id(),
            fields,
            whole == null ? null : whole.happening(),
            underRule(declared.id(), whole));
    boolean needsDate = happening.status() != Status.POSTPONED && !asking.hasDate(declared.id());
    if (!fields.has("date") && needsDate) {
      fields.reportMissing("date");
    }
    Text series = fields.text("series");
    Text conference = fields.text("conference");
    if (series != null && conference != null) {
      problems.report(
          Diagnostic.of(Rule.CONFLICTING_KEYS, series.span(), "series", "conference")
              .help("a series and a conference are the same kind of record; keep one of the two"));
    }
    Reference own = conference(conference, series);
    Reference of = own == null && whole != null ? whole.conference() : own;
    Text edition = fields.text("edition");
    return new Event(
        declared.id(),
        declared.basics(),
        happening,
        of,
        edition == null && own == null && whole != null ? whole.edition() : edition(edition, of),
        asking.partOf(declared.id()));
  }

  /** The title of what an event is a part of, if that is under the Chatham House Rule. */
  private @Nullable String underRule(Id event, @Nullable Occasion whole) {
    if (whole == null) {
      return asking.hiddenUnderRule(event);
    }
    boolean is = whole.happening().attribution() == Attribution.CHATHAM_HOUSE;
    return is ? whole.title() : null;
  }

  private @Nullable Reference conference(@Nullable Text conference, @Nullable Text series) {
    if (conference != null) {
      return asking.bind(RecordKind.CONFERENCE, conference);
    }
    return series == null ? null : asking.bindSeries(series);
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
        : asking.bindEdition(conference.id(), name);
  }
}
