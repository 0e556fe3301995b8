package org.plenary.markdown;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * The second look at a body that holds raw HTML: parsed as a browser would, so that it is a tree
 * whatever its tags were, and rid of all that neither Markdown nor {@link RawHtmlPolicy} makes.
 */
final class SafeMarkup {
  private static final Safelist ALLOWED = allowed();

  private SafeMarkup() {}

  /** The markup as a whole tree. */
  static String balanced(String markup) {
    Document dirty = Jsoup.parseBodyFragment(markup);
    dirty.outputSettings().prettyPrint(false);
    Document clean = new Cleaner(ALLOWED).clean(dirty);
    clean.outputSettings().prettyPrint(false);
    for (Element paragraph : clean.body().getElementsByTag("p")) {
      if (paragraph.childNodeSize() == 0) {
        paragraph.remove(); // what is left of one around a block
      }
    }
    return clean.body().html();
  }

  private static Safelist allowed() {
    Safelist list = new Safelist();
    for (String element : RawHtmlPolicy.elements()) {
      list.addTags(element);
      RawHtmlPolicy.attributes(element).forEach(name -> list.addAttributes(element, name));
    }
    // What Markdown makes itself: ids of headings and footnotes, boxes of tasks, columns of tables.
    return list.addTags("input")
        .addAttributes(":all", "id", "class", "title", "lang", "dir")
        .addAttributes("input", "type", "disabled", "checked")
        .addAttributes("td", "align")
        .addAttributes("th", "align")
        .addAttributes("section", "data-footnotes")
        .addAttributes("a", "data-footnote-ref", "data-footnote-backref")
        .addAttributes("a", "data-footnote-backref-idx", "aria-label");
  }
}
