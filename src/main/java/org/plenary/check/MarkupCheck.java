package org.plenary.check;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.nodes.Document;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.document.TemplateFolder;
import org.plenary.page.PlannedOutput.PlannedPage;
import org.plenary.route.Route;

/**
 * Checks the markup of every page: that links are answered, and that everybody can use it. Of a
 * page stay the hashes of its ids, and of its links those whose targets were not known yet.
 */
final class MarkupCheck {
  private static final int[] NO_IDS = {};

  private final Map<String, int[]> outputs = new ConcurrentHashMap<>();
  private final Map<PageMarkup.Link, Fault> asked = new ConcurrentHashMap<>();
  private final Faults faults;

  MarkupCheck(TemplateFolder templates) {
    faults = new Faults(templates);
  }

  void page(PlannedPage page, Document document) {
    PageMarkup markup = PageMarkup.read(page, document, outputs::containsKey);
    outputs.put(
        page.route().file(), markup.ids().stream().mapToInt(String::hashCode).sorted().toArray());
    markup.faults().forEach(faults::add);
    markup.links().forEach((link, fault) -> asked.merge(link, fault, Fault::and));
  }

  void file(Route route) {
    outputs.put(route.file(), NO_IDS);
  }

  /** Reports everything; links only where every output could be made. */
  void finish(String basePath, Diagnostics problems) {
    if (!problems.hasErrors()) {
      asked.forEach(
          (link, fault) -> {
            if (!isAnswered(link, basePath)) {
              faults.add(fault);
            }
          });
    }
    faults.report(problems);
  }

  private boolean isAnswered(PageMarkup.Link link, String basePath) {
    String target = link.target();
    if (target.startsWith("/")) {
      if (!target.startsWith(basePath)) {
        return false;
      }
      target = new Route(target.substring(basePath.length())).file();
    }
    int[] ids = outputs.get(target);
    return ids != null
        && (link.fragment().isEmpty()
            || ids == NO_IDS
            || Arrays.binarySearch(ids, link.fragment().hashCode()) >= 0);
  }
}
