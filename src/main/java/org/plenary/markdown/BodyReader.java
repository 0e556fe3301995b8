package org.plenary.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.markdown.Addresses.Lead;
import org.plenary.source.SourceSpan;

/**
 * Walks a parsed body once: gives headings their ids, links their URLs, takes what pages must not
 * hold out of raw HTML, and collects the facts.
 */
final class BodyReader extends AbstractVisitor {
  private static final int LONGEST_EXCERPT = 200;
  private static final int DEEPEST_HEADING = 6;
  private static final Pattern HALVES = Pattern.compile("\\p{Cs}");

  private final BodyText text;

  /** Whether there are numeric character references, which alone can bring control characters. */
  private final boolean hasReferences;

  private final Addresses addresses;
  private final Mentions mentions;
  private final BodyBudget budget;
  private final Diagnostics problems;
  private final RawHtml rawHtml;
  private final HeadingIds ids = new HeadingIds();
  private final IdentityHashMap<Heading, String> headings = new IdentityHashMap<>();
  private final Map<String, SourceSpan> definitions = new HashMap<>();
  private String excerpt = "";
  private boolean shifted;
  private boolean inPicture;
  private boolean inFootnote;
  private int depth;

  BodyReader(
      BodyText text,
      Addresses addresses,
      Mentions mentions,
      BodyBudget budget,
      Diagnostics problems) {
    this.budget = budget;
    this.text = text;
    hasReferences = text.markdown().contains("&#");
    this.addresses = addresses;
    this.mentions = mentions;
    this.problems = problems;
    rawHtml = new RawHtml(text, new RawTags(addresses, mentions::add, problems), problems);
  }

  /** Takes note of where the addresses of reference links are defined, before they are met. */
  void readDefinitions(Node document) {
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof LinkReferenceDefinition definition) {
        String address = definition.getDestination();
        definitions.putIfAbsent(address, span(node, address));
      }
    }
  }

  /**
   * What the body leaves behind, after it was visited.
   *
   * @param empty whether nothing of it is shown
   */
  BodyFacts facts(boolean empty) {
    return new BodyFacts(
        excerpt,
        ids.all(),
        addresses.references(),
        mentions.all(),
        addresses.files(),
        addresses.outside(),
        empty,
        DayWords.in(text));
  }

  /** Whether the body holds raw HTML. */
  boolean holdsRawHtml() {
    return rawHtml.isThere();
  }

  @Override
  protected void visitChildren(Node parent) {
    BodyBudget.checkDepth(++depth);
    @Nullable Node child = parent.getFirstChild();
    while (child != null) {
      if (RawPiece.isRaw(child)) {
        rawHtml.match(child);
      }
      @Nullable Node next = child.getNext();
      child.accept(this);
      child = next;
    }
    depth--;
  }

  @Override
  public void visit(Heading heading) {
    visitChildren(heading);
    heading.setLevel(level(heading.getLevel()));
    headings.put(heading, ids.next(Mentions.plain(heading)));
  }

  /** A first-level heading goes down one level with all below it, in raw HTML as well. */
  private int level(int written) {
    shifted |= written == 1;
    return Math.min(DEEPEST_HEADING, written + (shifted ? 1 : 0));
  }

  /** The id of a heading of this body. */
  String idOf(Heading heading) {
    return headings.getOrDefault(heading, "");
  }

  @Override
  public void visit(Paragraph paragraph) {
    visitChildren(paragraph);
    Block parent = paragraph.getParent();
    if (excerpt.isEmpty() && parent instanceof Document) {
      excerpt = Sentences.cut(Mentions.plain(paragraph).strip(), LONGEST_EXCERPT);
    }
  }

  @Override
  public void visit(Text node) {
    UnreadLinks.report(node, text, problems);
    if (hasReferences) {
      node.setLiteral(whole(Windows1252.mended(node.getLiteral())));
    }
  }

  /** A text in which no half of a character stands, which a reference such as &#xD800; makes. */
  private static String whole(String text) {
    return HALVES.matcher(text).replaceAll("\uFFFD");
  }

  @Override
  public void visit(HtmlBlock block) {
    rawHtml.clean(block, this::level);
  }

  @Override
  public void visit(HtmlInline inline) {
    rawHtml.clean(inline, this::level);
  }

  @Override
  public void visit(Link link) {
    visitChildren(link);
    String address = link.getDestination();
    Lead lead = addresses.link(address, () -> span(link, address));
    nameAfter(lead, address, link);
    if (lead.record() != null && !inPicture) {
      mentions.add(lead.record(), link);
    }
    if (lead.url() == null || rawHtml.isInLink(link)) {
      leaveText(link);
    } else {
      link.setDestination(lead.url());
      announce(lead.url());
    }
  }

  /** Pictures show no links, and footnotes that nothing refers to are not shown. */
  private void announce(String url) {
    if (!inPicture && !inFootnote) {
      budget.announce(url);
    }
  }

  @Override
  public void visit(CustomBlock block) {
    boolean inside = inFootnote;
    inFootnote |= block instanceof FootnoteDefinition;
    visitChildren(block);
    inFootnote = inside;
  }

  /** A link that shows nothing but its address shows its record's title instead. */
  private static void nameAfter(Lead lead, String address, Link link) {
    boolean bare =
        link.getFirstChild() instanceof Text shown
            && shown.getNext() == null
            && shown.getLiteral().equals(address);
    if (bare && lead.title() != null) {
      ((Text) link.getFirstChild()).setLiteral(lead.title());
    }
  }

  @Override
  public void visit(Image image) {
    boolean inside = inPicture;
    inPicture = true;
    visitChildren(image);
    inPicture = inside;
    moveNotesBehind(image);
    String address = image.getDestination();
    Lead lead = addresses.picture(address, span(image, address), markdownOf(image));
    if (lead.url() != null && !lead.isRemote()) {
      image.setDestination(lead.url());
      return;
    }
    if (lead.url() != null && image.getFirstChild() == null) {
      image.appendChild(new Text(address));
    }
    if (lead.url() != null && !rawHtml.isInLink(image)) {
      Link link = new Link(lead.url(), image.getTitle());
      image.insertBefore(link);
      link.appendChild(image);
    }
    leaveText(image);
  }

  /** A description holds no links, and a note whose reference is not shown leads back nowhere. */
  private static void moveNotesBehind(Image image) {
    Node last = image;
    List<Node> open = new ArrayList<>(List.of(image));
    for (int i = 0; i < open.size(); i++) {
      @Nullable Node child = open.get(i).getFirstChild();
      while (child != null) {
        @Nullable Node next = child.getNext();
        if (child instanceof FootnoteReference) {
          last.insertAfter(child);
          last = child;
        } else {
          open.add(child);
        }
        child = next;
      }
    }
  }

  /** Leaves a link's or picture's text where it was. */
  private static void leaveText(Node node) {
    for (Node child = node.getLastChild(); child != null; child = node.getLastChild()) {
      node.insertAfter(child);
    }
    node.unlink();
  }

  private String markdownOf(Node node) {
    List<org.commonmark.node.SourceSpan> spans = node.getSourceSpans();
    org.commonmark.node.SourceSpan last = spans.get(spans.size() - 1);
    return text.markdown()
        .substring(spans.get(0).getInputIndex(), last.getInputIndex() + last.getLength());
  }

  /** The place of an address in a link, or of the whole link where it stands elsewhere. */
  private SourceSpan span(Node node, String address) {
    List<org.commonmark.node.SourceSpan> spans = node.getSourceSpans();
    if (spans.isEmpty()) {
      return text.span(0, 0);
    }
    org.commonmark.node.SourceSpan last = spans.get(spans.size() - 1);
    int start = spans.get(0).getInputIndex();
    int end = last.getInputIndex() + last.getLength();
    String link = text.markdown().substring(start, end);
    WrittenAddress written = address.isEmpty() ? null : WrittenAddress.in(link, address);
    SourceSpan definition = written == null ? definitions.get(address) : null;
    if (definition != null) {
      return definition;
    }
    return written == null
        ? text.span(start, end)
        : text.span(start + written.start(), start + written.end());
  }
}
