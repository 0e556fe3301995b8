package org.plenary.build;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;
import org.plenary.document.Limits;
import org.plenary.markdown.Fragments;
import org.plenary.markdown.Html;
import org.plenary.markdown.MarkdownBody;
import org.plenary.markdown.RenderedBody;
import org.plenary.page.OtherBodies;
import org.plenary.page.PlannedOutput.PlannedPage;
import org.plenary.picture.PublishedPicture;
import org.plenary.render.TemplateRenderer;
import org.plenary.resolve.Locator;
import org.plenary.source.BodySource;
import org.plenary.source.SourceFile;
import org.plenary.source.SourceText;

/** Makes one output of what it is made from; knows neither who asks nor where it goes. */
final class OutputMaker {
  private final MarkdownBody bodies;
  private final TemplateRenderer renderer;

  OutputMaker(MarkdownBody bodies, TemplateRenderer renderer) {
    this.bodies = bodies;
    this.renderer = renderer;
  }

  /** Whether a page shows a body of its own. */
  static boolean hasBody(PlannedPage page) {
    BodySource source = page.body();
    return page.record() != null && source != null && source.isKnown();
  }

  /**
   * The body of a page as HTML and facts.
   *
   * @param text the whole text of its file
   */
  RenderedBody body(PlannedPage page, SourceText text, Fragments fragments) {
    BodySource source = page.body();
    return page.record() == null || source == null
        ? RenderedBody.NONE
        : bodies.render(page.record(), source, text, page.route().toRoot(), fragments);
  }

  /**
   * The body of a page for elsewhere; what is wrong with it was reported when the page was made.
   *
   * @param root what stands before the path of each link into the site
   */
  Html whole(PlannedPage page, SourceText text, Fragments fragments, String root) {
    BodySource source = page.body();
    return page.record() == null || source == null
        ? Html.NOTHING
        : bodies.quiet().render(page.record(), source, text, root, fragments).html();
  }

  /** The bytes of a page, or null after its template failed. */
  byte @Nullable [] page(PlannedPage page, RenderedBody body, OtherBodies others) {
    String name = page.body() == null ? page.route().toString() : page.body().file().path();
    return renderer.render(page.template(), page.view().make(body, others), name);
  }

  /** The bytes of a file as it is published, or null after a problem was reported. */
  static byte @Nullable [] file(SourceFile file, Limits limits, Diagnostics problems) {
    try {
      return Locator.isPicture(file) ? picture(file, limits, problems) : file.read();
    } catch (IOException e) {
      problems.report(Rule.UNREADABLE_FILE, file.start(), String.valueOf(e.getMessage()));
      return null;
    }
  }

  private static byte @Nullable [] picture(SourceFile file, Limits limits, Diagnostics problems)
      throws IOException {
    if (file.size() > limits.picture()) {
      problems.report(
          Diagnostic.of(
                  Rule.TOO_LARGE,
                  file.start(),
                  "this picture",
                  Limits.size(file.size()),
                  Limits.size(limits.picture()))
              .help("scale it down or save it with more compression"));
      return null;
    }
    PublishedPicture picture =
        PublishedPicture.of(file.path(), file.read(), limits.picture(), limits.megapixels());
    if (picture instanceof PublishedPicture.Fault fault) {
      problems.report(
          Diagnostic.of(Rule.BAD_PICTURE, file.start(), fault.text()).help(fault.help()));
      return null;
    }
    return ((PublishedPicture.Clean) picture).bytes();
  }
}
