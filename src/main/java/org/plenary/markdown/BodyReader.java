package org.plenary.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.plenary.archive.Id;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;
import org.plenary.document.WebAddress;
import org.plenary.markdown.UrlPolicy.Verdict;
import org.plenary.route.LinkMap;
import org.plenary.source.BodySource;
import org.plenary.source.SourceFile;
import org.plenary.source.SourceSpan;

/** Walks a parsed body once: gives headings their ids, links their URLs, and collects the facts. */
final class BodyReader extends AbstractVisitor {
  private static final int LONGEST_EXCERPT = 200;
  private static final int DEEPEST_HEADING = 6;

  private final Id record;
  private final BodySource body;
  private final String markdown;
  private final String toRoot;
  private final LinkMap links;
  private final Diagnostics problems;
  private final HeadingIds ids = new HeadingIds();
  private final IdentityHashMap<Heading, String> headings = new IdentityHashMap<>();
  private final List<BodyFacts.PageReference> references = new ArrayList<>();
  private final List<SourceFile> files = new ArrayList<>();
  private final Map<String, SourceSpan> definitions = new HashMap<>();
  private String excerpt = "";
  private boolean shifted;

  BodyReader(
      Id record,
      BodySource body,
      String markdown,
      String toRoot,
      LinkMap links,
      Diagnostics problems) {
    this.record = record;
    this.body = body;
    this.markdown = markdown;
    this.toRoot = toRoot;
    this.links = links;
    this.problems = problems;
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

  /** What the body leaves behind, after it was visited. */
  BodyFacts facts() {
    return new BodyFacts(excerpt, ids.all(), references, files);
  }

  @Override
  public void visit(Heading heading) {
    visitChildren(heading);
    shifted |= heading.getLevel() == 1;
    heading.setLevel(Math.min(DEEPEST_HEADING, heading.getLevel() + (shifted ? 1 : 0)));
    headings.put(heading, ids.next(text(heading)));
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
      excerpt = cut(text(paragraph).strip());
    }
  }

  @Override
  public void visit(Link link) {
    visitChildren(link);
    String address = link.getDestination();
    switch (UrlPolicy.judge(address)) {
      case EXTERNAL -> {}
      case INTERNAL -> resolve(link, address, span(link, address));
      case UNSAFE, UNKNOWN_SCHEME -> refuse(address, span(link, address));
    }
  }

  @Override
  public void visit(Image image) {
    visitChildren(image);
    String address = image.getDestination();
    SourceSpan span = span(image, address);
    Verdict verdict = UrlPolicy.judge(address);
    if (verdict == Verdict.EXTERNAL) {
      problems.report(
          Diagnostic.of(Rule.REMOTE_PICTURE, span)
              .help("link to it: " + markdownOf(image).replaceFirst("^!", "")));
    } else if (verdict == Verdict.INTERNAL) {
      LinkMap.Destination found =
          links.resolve(body.file(), withoutFragment(address), span, problems);
      if (found.route() != null) {
        problems.report(
            Diagnostic.of(Rule.UNPUBLISHABLE_FILE, span, "this picture's")
                .help("link to it: " + markdownOf(image).replaceFirst("^!", "")));
      }
    } else {
      refuse(address, span);
    }
  }

  private void refuse(String address, SourceSpan span) {
    String scheme = UrlPolicy.scheme(address);
    if (UrlPolicy.judge(address) == Verdict.UNKNOWN_SCHEME && scheme != null) {
      problems.report(
          Diagnostic.of(Rule.UNKNOWN_SCHEME, span, scheme)
              .help("pages may link to " + String.join(", ", WebAddress.SCHEMES)));
    } else {
      problems.report(Rule.UNSAFE_URL, span, address, UrlPolicy.reason(address));
    }
  }

  private void resolve(Link link, String address, SourceSpan span) {
    int hash = address.indexOf('#');
    String fragment = hash < 0 ? "" : address.substring(hash + 1);
    String path = withoutFragment(address);
    if (path.isEmpty()) {
      if (!fragment.isEmpty()) {
        references.add(new BodyFacts.PageReference(record, fragment, span));
      } else if (hash < 0) {
        problems.report(Rule.UNRESOLVED_LINK, span, "it has no address");
      }
      return;
    }
    LinkMap.Destination destination = links.resolve(body.file(), path, span, problems);
    if (destination.route() == null) {
      unlink(link);
      return;
    }
    String url = toRoot + destination.route().encoded();
    link.setDestination((url.isEmpty() ? "./" : url) + (fragment.isEmpty() ? "" : "#" + fragment));
    if (destination.record() != null) {
      references.add(new BodyFacts.PageReference(destination.record(), fragment, span));
    }
    if (destination.file() != null) {
      files.add(destination.file());
    }
  }

  /** Leaves a link's text where the link was. */
  private static void unlink(Link link) {
    for (Node child = link.getLastChild(); child != null; child = link.getLastChild()) {
      link.insertAfter(child);
    }
    link.unlink();
  }

  private static String withoutFragment(String address) {
    int end = address.length();
    for (char sign : new char[] {'#', '?'}) {
      int at = address.indexOf(sign);
      end = at >= 0 ? Math.min(end, at) : end;
    }
    return address.substring(0, end);
  }

  private String markdownOf(Node node) {
    SourceSpan span = span(node, "");
    return markdown.substring(span.start() - body.offset(), span.end() - body.offset());
  }

  /** The place of an address in a link, or of the whole link where it stands elsewhere. */
  private SourceSpan span(Node node, String address) {
    List<org.commonmark.node.SourceSpan> spans = node.getSourceSpans();
    if (spans.isEmpty()) {
      return new SourceSpan(body.file(), body.offset(), body.offset());
    }
    org.commonmark.node.SourceSpan last = spans.get(spans.size() - 1);
    int start = spans.get(0).getInputIndex();
    int end = last.getInputIndex() + last.getLength();
    int at = address.isEmpty() ? -1 : placeIn(markdown.substring(start, end), address);
    SourceSpan definition = at < 0 ? definitions.get(address) : null;
    if (definition != null) {
      return definition;
    }
    return at < 0
        ? new SourceSpan(body.file(), body.offset() + start, body.offset() + end)
        : new SourceSpan(
            body.file(), body.offset() + start + at, body.offset() + start + at + address.length());
  }

  /** Where an address stands in a link: after its brackets, or in those of an autolink. */
  private static int placeIn(String link, String address) {
    for (String before : new String[] {"](", "](<"}) {
      int at = link.indexOf(before + address);
      if (at >= 0) {
        return at + before.length();
      }
    }
    return link.lastIndexOf(address);
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST_EXCERPT) {
      return text;
    }
    int space = text.lastIndexOf(' ', LONGEST_EXCERPT);
    int end =
        space > LONGEST_EXCERPT / 2
            ? space
            : text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_EXCERPT) - 1);
    return text.substring(0, end).stripTrailing() + "…";
  }

  /** The text a reader sees of some inline content. */
  private static String text(Node node) {
    StringBuilder out = new StringBuilder();
    append(node, out);
    return out.toString();
  }

  private static void append(Node node, StringBuilder out) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof Text text) {
        out.append(text.getLiteral());
      } else if (child instanceof Code code) {
        out.append(code.getLiteral());
      } else if (child instanceof SoftLineBreak || child instanceof HardLineBreak) {
        out.append(' ');
      } else if (!(child instanceof Image)) {
        append(child, out);
      }
    }
  }
}
