package org.plenary.check;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.document.Settings;
import org.plenary.document.TemplateFolder;
import org.plenary.page.PlannedOutput.PlannedPage;
import org.plenary.resolve.Resolved;
import org.plenary.route.Route;

/** Looks at the outputs of a site as they are read: a page is parsed once, for every check. */
public final class PageChecks {
  private final MarkupCheck markup;
  private volatile @Nullable ShownNames names;

  /** Checks of a site that is made with these templates. */
  public PageChecks(TemplateFolder templates) {
    markup = new MarkupCheck(templates);
  }

  /** Tells of what the pages are made of, before any of them comes. */
  public void begin(Resolved resolved, Settings settings) {
    names = new ShownNames(resolved, settings);
  }

  /** Looks at a page, from any thread. */
  public void page(PlannedPage page, byte[] bytes) {
    Document document = Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
    markup.page(page, document);
    ShownNames net = names;
    if (net != null) {
      net.look(page, document);
    }
  }

  /** Looks at another output, from any thread. */
  public void file(Route route, byte[] bytes) {
    markup.file(route);
    ShownNames net = names;
    if (net != null) {
      net.look(route, bytes);
    }
  }

  /**
   * Reports what was found, when every output was handed over.
   *
   * @param basePath the path under which the site is mounted, from {@code /} to {@code /}
   */
  public void finish(String basePath, Diagnostics problems) {
    markup.finish(basePath, problems);
    ShownNames net = names;
    if (net != null) {
      net.report(problems);
    }
  }
}
