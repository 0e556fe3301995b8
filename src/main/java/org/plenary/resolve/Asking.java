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
 * record.
 */
final class Asking {
  private final Rest rest;
  private final List<Asked> asked = new ArrayList<>(0);
  private int told;

  /** A question, which holds nothing of the rest that it was put to first. */
  private interface Question<T> {
    @Nullable T of(Rest rest);
  }

  /** A question and its answer. */
  record Asked(Question<?> question, @Nullable Object answer) {

    private boolean isAnsweredBy(@Nullable Object other) {
      if (answer instanceof Locator.Found found && other instanceof Locator.Found again) {
        return found.isAs(again);
      }
      return Objects.equals(answer, other);
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
    for (int i = 0; i < before.size(); i++) {
      Asked one = before.get(i);
      Object answer = one.question.of(rest);
      if (!one.isAnsweredBy(answer)) {
        asked.addAll(before.subList(0, i));
        asked.add(new Asked(one.question, answer));
        return false;
      }
    }
    return true;
  }

  /** What was asked so far. */
  List<Asked> asked() {
    return List.copyOf(asked);
  }

  @SuppressWarnings("unchecked") // a reading puts the questions that it put before, in their order
  private <T> @Nullable T ask(Question<T> question) {
    if (told == asked.size()) {
      asked.add(new Asked(question, question.of(rest)));
    }
    return (T) asked.get(told++).answer;
  }

  private <T> T answer(Question<T> question) {
    return Objects.requireNonNull(ask(question));
  }

  Locator.Found find(String path, SourceSpan span) {
    return answer(rest -> rest.locator().find(span.file(), path, span));
  }

  Reference bind(RecordKind kind, Text name) {
    return answer(rest -> rest.binder().bind(kind, name));
  }

  Reference bindSeries(Text name) {
    return answer(rest -> rest.binder().bindSeries(name));
  }

  @Nullable Reference bindPerson(Text name) {
    return ask(rest -> rest.binder().bindPerson(name));
  }

  Reference bindOccasion(Text name) {
    return answer(rest -> rest.binder().bindOccasion(name));
  }

  Reference bindEdition(Id conference, Text name) {
    return answer(rest -> rest.binder().bindEdition(conference, name));
  }

  List<Author> authors(List<Text> names) {
    return names.isEmpty() ? List.of() : answer(rest -> rest.binder().authors(names));
  }

  /** A record that has a file, by its title, without its id where it is gone; null for others. */
  @Nullable Reference known(Id record) {
    return ask(rest -> rest.binder().known(record));
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
