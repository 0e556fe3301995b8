package org.plenary.markdown;

import java.util.List;
import org.commonmark.node.Node;
import org.plenary.source.BodySource;
import org.plenary.source.SourceFile;
import org.plenary.source.SourceSpan;
import org.plenary.source.SourceText;

/**
 * What a body says, block by block, with the place of each character: for the few bodies whose very
 * words are checked.
 *
 * @param passages paragraphs, headings, list items, cells and notes, in order
 * @param pictures descriptions of pictures
 * @param labels texts of links
 * @param files paths that pictures and links lead to
 */
public record BodyProse(
    List<Passage> passages, List<Passage> pictures, List<Passage> labels, List<FilePath> files) {

  /** What no body says. */
  public static final BodyProse NOTHING = new BodyProse(List.of(), List.of(), List.of(), List.of());

  public BodyProse {
    passages = List.copyOf(passages);
    pictures = List.copyOf(pictures);
    labels = List.copyOf(labels);
    files = List.copyOf(files);
  }

  /**
   * A text as readers see it, with a space for each line end.
   *
   * @param quotation the number of the block quotation that it is in, from 1; 0 for none
   */
  public record Passage(String text, int quotation, Places places) {

    /** The place of a stretch of the text, which must not be empty. */
    public SourceSpan span(int start, int end) {
      return places.span(start, end);
    }
  }

  /** Where the characters of a text stand in a file. */
  public record Places(SourceFile file, List<Integer> offsets) {
    public Places {
      offsets = List.copyOf(offsets);
    }

    SourceSpan span(int start, int end) {
      int from = offsets.get(start);
      return new SourceSpan(file, from, Math.max(from, offsets.get(end - 1) + 1));
    }
  }

  /** A path within the archive, as written. */
  public record FilePath(String path, SourceSpan span) {}

  /**
   * What a body says.
   *
   * @param file the whole text of its file
   */
  public static BodyProse of(BodySource source, SourceText file) {
    BodyText text = BodyText.of(source, file);
    ProseReader reader = new ProseReader(text);
    try {
      BodyBudget.checkLines(text.markdown());
      Node document = MarkdownBody.PARSER.parse(text.markdown());
      document.accept(reader);
      return reader.prose();
    } catch (BodyBudget.Exceeded e) {
      return NOTHING; // reported when its page was made
    }
  }
}
