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
import org.plenary.diagnostic.Diagnostics;
import org.plenary.route.LinkMap;
import org.plenary.source.BodySource;

/**
 * Renders bodies: CommonMark with tables, strikethrough, autolinks, footnotes and task lists. Raw
 * HTML is shown as the text it is.
 */
public final class MarkdownBody {
  private static final List<Extension> EXTENSIONS =
      List.of(
          TablesExtension.create(),
          StrikethroughExtension.builder().requireTwoTildes(true).build(),
          AutolinkExtension.create(),
          FootnotesExtension.create(),
          TaskListItemsExtension.create());

  private final Parser parser =
      Parser.builder()
          .extensions(EXTENSIONS)
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();
  private final LinkMap links;
  private final Diagnostics problems;

  public MarkdownBody(LinkMap links, Diagnostics problems) {
    this.links = links;
    this.problems = problems;
  }

  /**
   * A body as HTML and facts.
   *
   * @param record whose body it is
   * @param text the whole text of the body's file
   * @param toRoot what leads from the page to the site's root, as {@code ../../}
   */
  public RenderedBody render(Id record, BodySource body, String text, String toRoot) {
    String markdown = text.substring(Math.min(body.offset(), text.length()));
    Node document = parser.parse(markdown);
    BodyReader reader = new BodyReader(record, body, markdown, toRoot, links, problems);
    reader.readDefinitions(document);
    document.accept(reader);
    return new RenderedBody(new Html(renderer(reader).render(document)), reader.facts());
  }

  /** Ids differ from body to body, so each has a renderer of its own; making one costs little. */
  private static HtmlRenderer renderer(BodyReader reader) {
    return HtmlRenderer.builder()
        .extensions(EXTENSIONS)
        .escapeHtml(true)
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
