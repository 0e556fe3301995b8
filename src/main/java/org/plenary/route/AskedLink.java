package org.plenary.route;

import org.jspecify.annotations.Nullable;
import org.plenary.archive.RecordKind;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.source.SourceFile;
import org.plenary.source.SourceSpan;

/** A link that a body asked about, and the answer it got. */
public record AskedLink(Question question, Answer answer) {

  /**
   * A path or a name as written in a link.
   *
   * @param kind of the record that is named; null for a path
   */
  record Question(SourceFile from, @Nullable RecordKind kind, String written, SourceSpan span) {}

  /**
   * Where a link leads.
   *
   * @param met the file that the path leads to, published or not
   */
  record Answer(
      LinkMap.Destination destination, @Nullable Diagnostic problem, @Nullable SourceFile met) {}

  /** Where the link stands. */
  public SourceSpan span() {
    return question.span;
  }

  /** Where the link leads. */
  public LinkMap.Destination destination() {
    return answer.destination;
  }

  /** The file that the link leads to, published or not; null for none. */
  public @Nullable SourceFile met() {
    return answer.met;
  }

  /** Whether the links of an archive that may have changed answer as before. */
  public boolean isAnsweredAlikeBy(LinkMap links) {
    return links.answer(question).equals(answer);
  }
}
