package org.plenary.resolve;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Id;
import org.plenary.archive.LinkKind;
import org.plenary.archive.Target;
import org.plenary.document.Text;
import org.plenary.source.SourceFile;
import org.plenary.source.SourceSpan;

/**
 * What the Chatham House Rule asks of an archive's front matter; nothing where nothing is under it.
 *
 * @param records those under the rule, by id
 * @param names what people, and what else has a name, are called, published or not
 */
public record HeldBack(List<FrontMatter> records, List<Name> names) {
  static final HeldBack NOTHING = new HeldBack(List.of(), List.of());

  public HeldBack {
    records = List.copyOf(records);
    names = List.copyOf(names);
  }

  /**
   * What the front matter of one record shows.
   *
   * @param whole what it is a part of; null if it is none
   * @param disclosed people who may be named
   * @param undisclosed people named among those who took part, who may not
   * @param prose texts that may quote
   * @param pictures descriptions of pictures
   * @param labels texts of links
   * @param materials what it leads to
   */
  public record FrontMatter(
      Id record,
      SourceFile file,
      @Nullable Id whole,
      List<Id> disclosed,
      List<Undisclosed> undisclosed,
      List<Text> prose,
      List<Text> pictures,
      List<Text> labels,
      List<Material> materials) {

    public FrontMatter {
      disclosed = List.copyOf(disclosed);
      undisclosed = List.copyOf(undisclosed);
      prose = List.copyOf(prose);
      pictures = List.copyOf(pictures);
      labels = List.copyOf(labels);
      materials = List.copyOf(materials);
    }
  }

  /** A person named without leave; {@code sourceMissing} where nothing but a source is missing. */
  public record Undisclosed(Text name, boolean sourceMissing) {}

  /**
   * What a record leads to.
   *
   * @param kind what shows people, as a recording does; null for any other file
   * @param mustBeReviewed whether the rule asks to look at it
   * @param takesReviewed whether {@code reviewed} can stand beside it
   */
  public record Material(
      Target target,
      @Nullable LinkKind kind,
      boolean mustBeReviewed,
      boolean takesReviewed,
      boolean reviewed,
      SourceSpan span) {}

  /**
   * What a record is called.
   *
   * @param sorting whether it is the form in which lists sort it, as {@code Engin, Zeynep}
   */
  public record Name(Id id, String text, boolean sorting) {}
}
