package org.plenary.markdown;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.plenary.archive.Id;
import org.plenary.source.SourceFile;
import org.plenary.source.SourceSpan;

/**
 * What a body leaves behind when it was rendered, for pages and checks that come later.
 *
 * @param excerpt the first paragraph as plain text, cut at a word; empty if there is none
 * @param fragments the ids that links may name
 * @param references links to records' pages
 * @param mentions links to other records, each once with its sentence
 * @param files files that must be published for it
 * @param addresses those on other sites, where they are kept
 * @param empty whether nothing of it is shown
 * @param daySentences sentences that may contradict the date
 */
public record BodyFacts(
    String excerpt,
    Set<String> fragments,
    List<PageReference> references,
    List<Mention> mentions,
    List<SourceFile> files,
    List<WebLink> addresses,
    boolean empty,
    List<DaySentence> daySentences) {

  /** What no body leaves. */
  public static final BodyFacts NONE =
      new BodyFacts("", Set.of(), List.of(), List.of(), List.of(), List.of(), true, List.of());

  /**
   * A link to a record's page.
   *
   * @param fragment without {@code #}; empty if there is none
   */
  public record PageReference(Id record, String fragment, SourceSpan span) {}

  /**
   * A link to another record, whether that has a page or not.
   *
   * @param sentence the one it stands in, as plain text of at most 240 characters
   */
  public record Mention(Id record, String sentence) {}

  /** A link to another site: its address, encoded, and where it stands. */
  public record WebLink(String url, SourceSpan span) {}

  /**
   * A sentence that names a day of the week or a number of days.
   *
   * @param sentence as it stands in the Markdown
   * @param links whether it holds a link or raw HTML
   * @param first whether it is in the first paragraph
   */
  public record DaySentence(String sentence, boolean links, boolean first, SourceSpan span) {}

  /** Whether a link can name a place, written as in its address without {@code #}. */
  public boolean hasFragment(String written) {
    return fragments.contains(decode(written));
  }

  /** A place as it is called, of how a link writes it. */
  public static String decode(String fragment) {
    try {
      return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return fragment;
    }
  }

  public BodyFacts {
    fragments = Set.copyOf(fragments);
    references = List.copyOf(references);
    mentions = List.copyOf(mentions);
    files = List.copyOf(files);
    addresses = List.copyOf(addresses);
    daySentences = List.copyOf(daySentences);
  }
}
