package org.plenary.markdown;

import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.plenary.archive.Id;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;
import org.plenary.document.Limits;
import org.plenary.route.LinkMap;
import org.plenary.source.BodySource;
import org.plenary.source.SourceText;

/**
 * Renders bodies: CommonMark with tables, strikethrough, autolinks, footnotes and task lists. Raw
 * HTML goes through an allowlist.
 */
public final class MarkdownBody {
  private static final List<Extension> EXTENSIONS =
      List.of(
          TablesExtension.create(),
          StrikethroughExtension.builder().requireTwoTildes(true).build(),
          AutolinkExtension.create(),
          FootnotesExtension.create(),
          TaskListItemsExtension.create());

  static final Parser PARSER =
      Parser.builder()
          .extensions(EXTENSIONS)
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();
  private final LinkMap links;
  private final Limits limits;
  private final boolean keepsAddresses;
  private final Diagnostics problems;

  public MarkdownBody(LinkMap links, Limits limits, Diagnostics problems) {
    this(links, limits, false, problems);
  }

  /**
   * Renders the bodies of an archive.
   *
   * @param keepsAddresses whether their facts hold the addresses on other sites
   */
  public MarkdownBody(LinkMap links, Limits limits, boolean keepsAddresses, Diagnostics problems) {
    this.links = links;
    this.limits = limits;
    this.keepsAddresses = keepsAddresses;
    this.problems = problems;
  }

  /** The same, of whose problems nobody hears. */
  public MarkdownBody quiet() {
    Diagnostics unheard = new Diagnostics();
    unheard.relax(problems.relaxed());
    return new MarkdownBody(links, limits, keepsAddresses, unheard);
  }

  /**
   * A body as HTML and facts; nothing, after a problem was reported, where it takes too much.
   *
   * @param record whose body it is
   * @param text the whole text of the body's file
   * @param toRoot what leads from the page to the site's root, as {@code ../../}
   * @param fragments which places links can name
   */
  public RenderedBody render(
      Id record, BodySource body, SourceText text, String toRoot, Fragments fragments) {
    BodyText read = BodyText.of(body, text);
    Addresses addresses =
        new Addresses(record, body.file(), toRoot, links, fragments, keepsAddresses, problems);
    return render(read, addresses, record);
  }

  RenderedBody render(BodyText body, Addresses addresses, Id record) {
    BodyBudget budget = new BodyBudget(limits);
    BodyReader reader = new BodyReader(body, addresses, new Mentions(record), budget, problems);
    try {
      BodyBudget.checkLines(body.markdown());
      Node document = PARSER.parse(body.markdown());
      budget.checkTime();
      reader.readDefinitions(document);
      document.accept(reader);
      budget.checkAnnounced();
      budget.checkTime();
      BodyBudget.Out out = budget.new Out();
      renderer(reader).render(document, out);
      String markup = reader.holdsRawHtml() ? SafeMarkup.balanced(out.toString()) : out.toString();
      return new RenderedBody(new Html(markup), reader.facts(markup.isBlank()));
    } catch (BodyBudget.Exceeded e) {
      problems.report(
          Diagnostic.of(Rule.TOO_LARGE, body.file().start(), e.what, e.found, e.limit)
              .help(e.help));
      return new RenderedBody(Html.NOTHING, reader.facts(false));
    }
  }

  /** Ids differ from body to body, so each has a renderer of its own; making one costs little. */
  private static HtmlRenderer renderer(BodyReader reader) {
    return HtmlRenderer.builder()
        .extensions(EXTENSIONS)
        .attributeProviderFactory(
            context -> (node, tag, attributes) -> putId(reader, node, attributes))
        .build();
  }

  private static void putId(BodyReader reader, Node node, Map<String, String> attributes) {
    if (node instanceof Heading heading) {
      attributes.put("id", reader.idOf(heading));
    }
  }
}
