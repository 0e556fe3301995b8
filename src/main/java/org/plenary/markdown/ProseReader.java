package org.plenary.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jsoup.parser.Parser;
import org.plenary.markdown.BodyProse.FilePath;
import org.plenary.markdown.BodyProse.Passage;
import org.plenary.markdown.BodyProse.Places;
import org.plenary.markdown.HtmlTokens.Attribute;
import org.plenary.markdown.RawPiece.Part;
import org.plenary.source.SourceSpan;

/** Walks a parsed body for what it says. */
final class ProseReader extends AbstractVisitor {
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd",
          "mark", "s", "small", "span", "strong", "sub", "sup", "time", "u", "var");
  private static final Set<String> LEADS = Set.of("href", "src", "poster", "cite");

  private final BodyText text;
  private final List<Passage> passages = new ArrayList<>();
  private final List<Passage> pictures = new ArrayList<>();
  private final List<Passage> labels = new ArrayList<>();
  private final List<FilePath> files = new ArrayList<>();
  private Flow flow = new Flow();
  private int quotations;
  private int quoteDepth;
  private int rawLinkFrom = -1;
  private int depth;

  ProseReader(BodyText text) {
    this.text = text;
  }

  BodyProse prose() {
    end();
    return new BodyProse(passages, pictures, labels, files);
  }

  /** A text that grows, and where its characters stand in the file. */
  private static final class Flow {
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> offsets = new ArrayList<>();

    void add(char c, int offset) {
      text.append(c);
      offsets.add(offset);
    }

    int lastOffset() {
      return offsets.isEmpty() ? 0 : offsets.get(offsets.size() - 1);
    }
  }

  /** Ends a block: what it said becomes a passage. */
  private void end() {
    if (!flow.text.toString().isBlank()) {
      passages.add(passage(flow, 0, flow.text.length(), quoteDepth > 0 ? quotations : 0));
    }
    flow = new Flow();
    rawLinkFrom = -1;
  }

  private Passage passage(Flow from, int start, int end, int quotation) {
    return new Passage(
        from.text.substring(start, end),
        quotation,
        new Places(text.file(), from.offsets.subList(start, end)));
  }

  private void block(Node node) {
    end();
    visitChildren(node);
    end();
  }

  @Override
  protected void visitChildren(Node parent) {
    BodyBudget.checkDepth(++depth);
    super.visitChildren(parent);
    depth--;
  }

  @Override
  public void visit(Paragraph paragraph) {
    block(paragraph);
  }

  @Override
  public void visit(Heading heading) {
    block(heading);
  }

  @Override
  public void visit(CustomNode node) {
    if (node instanceof TableCell) {
      block(node);
    } else {
      visitChildren(node);
    }
  }

  @Override
  public void visit(BlockQuote quote) {
    end();
    openQuotation();
    visitChildren(quote);
    end();
    quoteDepth--;
  }

  private void openQuotation() {
    quotations += quoteDepth == 0 ? 1 : 0;
    quoteDepth++;
  }

  @Override
  public void visit(FencedCodeBlock block) {
    add(block.getLiteral(), block);
    end();
  }

  @Override
  public void visit(IndentedCodeBlock block) {
    add(block.getLiteral(), block);
    end();
  }

  @Override
  public void visit(Text node) {
    add(node.getLiteral(), node);
  }

  @Override
  public void visit(Code node) {
    add(node.getLiteral(), node);
  }

  @Override
  public void visit(SoftLineBreak node) {
    flow.add(' ', flow.lastOffset());
  }

  @Override
  public void visit(HardLineBreak node) {
    flow.add(' ', flow.lastOffset());
  }

  @Override
  public void visit(Link link) {
    int start = flow.text.length();
    visitChildren(link);
    if (flow.text.length() > start) {
      labels.add(passage(flow, start, flow.text.length(), 0));
    }
    lead(link.getDestination(), link);
  }

  @Override
  public void visit(Image image) {
    Flow around = flow;
    flow = new Flow();
    visitChildren(image);
    if (flow.text.length() > 0) {
      pictures.add(passage(flow, 0, flow.text.length(), 0));
    }
    flow = around;
    lead(image.getDestination(), image);
  }

  @Override
  public void visit(HtmlInline node) {
    raw(node);
  }

  @Override
  public void visit(HtmlBlock node) {
    end();
    raw(node);
    end();
  }

  /** Adds a text of which the spans of its node tell where it stands, if not to the character. */
  private void add(String literal, Node node) {
    List<Integer> places = new ArrayList<>();
    for (org.commonmark.node.SourceSpan span : node.getSourceSpans()) {
      int start = span.getInputIndex() + (node instanceof Code && span.getLength() > 2 ? 1 : 0);
      for (int i = 0; i < span.getLength(); i++) {
        places.add(start + i);
      }
    }
    for (int i = 0; i < literal.length(); i++) {
      int at = places.isEmpty() ? -1 : places.get(Math.min(i, places.size() - 1));
      char c = literal.charAt(i) == '\n' ? ' ' : literal.charAt(i);
      flow.add(c, at < 0 ? flow.lastOffset() : text.span(at, at).start());
    }
  }

  private void lead(String address, Node node) {
    List<org.commonmark.node.SourceSpan> spans = node.getSourceSpans();
    if (spans.isEmpty()) {
      return;
    }
    int start = spans.get(0).getInputIndex();
    org.commonmark.node.SourceSpan last = spans.get(spans.size() - 1);
    int end = last.getInputIndex() + last.getLength();
    WrittenAddress written =
        address.isEmpty()
            ? null
            : WrittenAddress.in(text.markdown().substring(start, end), address);
    lead(
        address,
        written == null
            ? text.span(start, end)
            : text.span(start + written.start(), start + written.end()));
  }

  private void lead(String address, SourceSpan span) {
    if (UrlPolicy.judge(address) == UrlPolicy.Verdict.INTERNAL) {
      String path = address.split("[#?]", 2)[0];
      if (!path.isEmpty()) {
        files.add(new FilePath(path, span));
      }
    }
  }

  private void raw(Node node) {
    for (Part part : new RawPiece(node, text).parts) {
      switch (part.token.kind()) {
        case TEXT -> rawText(part);
        case START -> rawStart(part);
        case END -> rawEnd(part);
        case COMMENT, OPEN_COMMENT -> {}
      }
    }
  }

  private void rawText(Part part) {
    String html = part.piece.html.substring(part.token.start(), part.token.end());
    add(Parser.unescapeEntities(html, false), part, part.token.start(), part.token.end(), flow);
  }

  /** Adds a text that a stretch of raw HTML stands for. */
  private static void add(String shown, Part part, int start, int end, Flow flow) {
    for (int i = 0; i < shown.length(); i++) {
      int at = Math.min(start + i, Math.max(start, end - 1));
      char c = shown.charAt(i) == '\n' ? ' ' : shown.charAt(i);
      flow.add(c, part.piece.span(at, at).start());
    }
  }

  private void rawStart(Part part) {
    String name = part.token.name();
    if (name.equals("q")) {
      flow.add('\u201C', part.span().start());
    } else if (name.equals("br")) {
      flow.add(' ', part.span().start());
    } else if (name.equals("a")) {
      rawLinkFrom = flow.text.length();
    } else if (!INLINE.contains(name) && !RawHtmlPolicy.isVoid(name)) {
      end();
    }
    if (name.equals("blockquote")) {
      openQuotation();
    }
    for (Attribute attribute : part.token.attributes()) {
      rawAttribute(part, attribute);
    }
  }

  private void rawAttribute(Part part, Attribute attribute) {
    SourceSpan span = part.piece.span(attribute.valueStart(), attribute.valueEnd());
    if (attribute.name().equals("alt") || attribute.name().equals("title")) {
      Flow described = new Flow();
      add(attribute.value(), part, attribute.valueStart(), attribute.valueEnd(), described);
      if (described.text.length() > 0) {
        pictures.add(passage(described, 0, described.text.length(), 0));
      }
    } else if (LEADS.contains(attribute.name())) {
      lead(attribute.value(), span);
    } else if (attribute.name().equals("srcset")) {
      for (String candidate : attribute.value().split(",", -1)) {
        lead(candidate.strip().split("\\s", 2)[0], span);
      }
    }
  }

  private void rawEnd(Part part) {
    String name = part.token.name();
    if (name.equals("q")) {
      flow.add('\u201D', part.span().start());
    } else if (name.equals("a") && rawLinkFrom >= 0 && rawLinkFrom < flow.text.length()) {
      labels.add(passage(flow, rawLinkFrom, flow.text.length(), 0));
      rawLinkFrom = -1;
    } else if (!INLINE.contains(name) && !name.equals("a")) {
      end();
    }
    if (name.equals("blockquote") && quoteDepth > 0) {
      quoteDepth--;
    }
  }
}
