package org.plenary.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Author;
import org.plenary.archive.Id;
import org.plenary.archive.Occasion;
import org.plenary.archive.RecordKind;
import org.plenary.archive.Reference;
import org.plenary.document.Text;
import org.plenary.source.SourceSpan;

/**
 * All that the reading of one record can learn of the rest of the archive. Questions and answers
 * are noted in their order: who reads the same document and gets the same answers reads the same
 * record. A question about names alone is answered by what was done to the names of its kinds;
 * where that is the same, it is not put again.
 */
final class Asking {
  private final Rest rest;
  private final List<Asked> asked = new ArrayList<>(0);
  private int told;

  /** A question, which holds nothing of the rest that it was put to first. */
  private interface Question<T> {
    @Nullable T of(Rest rest);
  }

  /**
   * A question and its answer.
   *
   * @param names what had been done to the names of the one kind that alone the answer follows
   *     from; null where it may follow from anything
   * @param others the same of a second kind, if there are two
   * @param deeds what was done to answer it; null where a problem was reported, too
   */
  record Asked(
      Question<?> question,
      @Nullable Object answer,
      @Nullable Past names,
      @Nullable Past others,
      @Nullable List<Past.Deed> deeds) {

    /** Puts a question. */
    static Asked of(
        Question<?> question, Rest rest, @Nullable RecordKind names, @Nullable RecordKind others) {
      if (names == null) {
        return new Asked(question, question.of(rest), null, null, null);
      }
      Binder binder = rest.binder();
      KnownNames known = binder.names();
      Past past = known.past(names);
      Past pastOfOthers = others == null ? null : known.past(others);
      int done = known.done();
      int reports = binder.reports();
      Object answer = question.of(rest);
      boolean silent = binder.reports() == reports;
      return new Asked(question, answer, past, pastOfOthers, silent ? known.doneSince(done) : null);
    }

    /** Puts it again. */
    Asked again(Rest rest) {
      return of(question, rest, kind(names), kind(others));
    }

    /** Whether its names are as they were, so that all would happen again that happened. */
    private boolean holds(Binder binder) {
      return names != null && deeds != null && isNow(names, binder) && isNow(others, binder);
    }

    private static boolean isNow(@Nullable Past past, Binder binder) {
      return past == null || past == binder.names().past(past.kind());
    }

    private static @Nullable RecordKind kind(@Nullable Past past) {
      return past == null ? null : past.kind();
    }

    private boolean isAnsweredAs(Asked other) {
      if (answer instanceof Locator.Found found && other.answer instanceof Locator.Found again) {
        return found.isAs(again);
      }
      return Objects.equals(answer, other.answer);
    }
  }

  Asking(Rest rest) {
    this.rest = rest;
  }

  /**
   * Puts questions again until one is answered otherwise than before. What was answered by then is
   * not asked another time, so that each reading puts each of its questions once.
   *
   * @return whether all were answered as before
   */
  boolean again(List<Asked> before) {
    boolean renewed = false;
    for (int i = 0; i < before.size(); i++) {
      Asked one = before.get(i);
      if (one.holds(rest.binder())) {
        rest.binder().repeat(Objects.requireNonNull(one.deeds));
        add(one, renewed);
        continue;
      }
      Asked now = one.again(rest);
      boolean alike = now.isAnsweredAs(one);
      if (!renewed && (!alike || one.names != null)) {
        asked.addAll(before.subList(0, i));
        renewed = true;
      }
      add(now, renewed);
      if (!alike) {
        return false;
      }
    }
    return true;
  }

  private void add(Asked one, boolean renewed) {
    if (renewed) {
      asked.add(one);
    }
  }

  /** What was asked so far, if anything was that is not as it was before. */
  List<Asked> asked() {
    return List.copyOf(asked);
  }

  private <T> @Nullable T ask(Question<T> question) {
    return ask(question, null, null);
  }

  @SuppressWarnings("unchecked") // a reading puts the questions that it put before, in their order
  private <T> @Nullable T ask(
      Question<T> question, @Nullable RecordKind names, @Nullable RecordKind others) {
    if (told == asked.size()) {
      asked.add(Asked.of(question, rest, names, others));
    }
    return (T) asked.get(told++).answer;
  }

  private <T> T answer(Question<T> question) {
    return answer(question, null, null);
  }

  private <T> T answer(
      Question<T> question, @Nullable RecordKind names, @Nullable RecordKind others) {
    return Objects.requireNonNull(ask(question, names, others));
  }

  Locator.Found find(String path, SourceSpan span) {
    return answer(rest -> rest.locator().find(span.file(), path, span));
  }

  Reference bind(RecordKind kind, Text name) {
    return answer(rest -> rest.binder().bind(kind, name), kind, null);
  }

  Reference bindSeries(Text name) {
    return answer(rest -> rest.binder().bindSeries(name), RecordKind.CONFERENCE, null);
  }

  @Nullable Reference bindPerson(Text name) {
    return ask(rest -> rest.binder().bindPerson(name), RecordKind.PERSON, null);
  }

  Reference bindOccasion(Text name) {
    return answer(rest -> rest.binder().bindOccasion(name), RecordKind.EVENT, RecordKind.EDITION);
  }

  Reference bindEdition(Id conference, Text name) {
    return answer(
        rest -> rest.binder().bindEdition(conference, name),
        RecordKind.EDITION,
        RecordKind.CONFERENCE);
  }

  List<Author> authors(List<Text> names) {
    return names.isEmpty()
        ? List.of()
        : answer(rest -> rest.binder().authors(names), RecordKind.PERSON, null);
  }

  /** A record that has a file, by its title, without its id where it is gone; null for others. */
  @Nullable Reference known(Id record) {
    return ask(rest -> rest.binder().known(record), record.kind(), null);
  }

  /** What an event is a part of, once that was read, published or not. */
  @Nullable Occasion whole(Id event) {
    return ask(rest -> rest.whole(event));
  }

  /** The title of what is not published, under the Chatham House Rule, and has the event in it. */
  @Nullable String hiddenUnderRule(Id event) {
    return ask(rest -> rest.parts().hiddenUnderRule(event));
  }

  /** What an event is a part of, as its page says. */
  @Nullable Reference partOf(Id event) {
    return ask(rest -> rest.parts().of(event));
  }

  /** Whether an event that says no date has one from what it is a part of. */
  boolean hasDate(Id event) {
    return answer(rest -> rest.parts().hasDate(event));
  }

  /** What a region or theme is part of. */
  List<Id> broader(Id subject) {
    return answer(rest -> rest.subjects().broader(subject));
  }

  /** The published region that has a code. */
  @Nullable Id regionOf(String code) {
    return ask(rest -> rest.subjects().regionOf(code));
  }

  /** What an organisation is part of. */
  @Nullable Reference wholeOfOrganisation(Id organisation) {
    return ask(rest -> rest.wholeOfOrganisation(organisation));
  }
}
