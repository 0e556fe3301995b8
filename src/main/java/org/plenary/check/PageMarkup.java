package org.plenary.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.plenary.diagnostic.Rule;
import org.plenary.page.PlannedOutput.PlannedPage;
import org.plenary.source.BodySource;
import org.plenary.source.SourceFile;

/** What is wrong with one page by itself, and where its links lead. */
final class PageMarkup {
  private static final Set<String> REFERENCES =
      Set.of("aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details");
  private static final String SCRIPT = "javascript:";
  private static final Set<String> DATA = Set.of("application/ld+json", "application/json");

  private final PlannedPage page;
  private final Predicate<String> known;
  private final String name;
  private final Map<Fault.Key, Fault> faults = new LinkedHashMap<>();
  private final Map<Link, Fault> links = new HashMap<>();
  private final Set<String> ids = new HashSet<>();
  private final Set<String> addresses = new HashSet<>();
  private final List<Reference> references = new ArrayList<>();
  private int headings;
  private int level;

  /**
   * A place that a page leads to.
   *
   * @param target the file of an output, or a path from the host's root, which begins with {@code
   *     /}
   * @param fragment decoded; empty if there is none
   */
  record Link(String target, String fragment, Fault.Owner owner) {}

  private record Reference(String id, String attribute, Element element) {}

  private PageMarkup(PlannedPage page, Predicate<String> known) {
    this.page = page;
    this.known = known;
    name = page.route().toString();
  }

  /**
   * Reads a page.
   *
   * @param known the files of outputs of which it is known that they are there
   */
  static PageMarkup read(PlannedPage page, Document document, Predicate<String> known) {
    PageMarkup markup = new PageMarkup(page, known);
    Element html = document.selectFirst("html");
    if (html != null && html.attr("lang").isBlank()) {
      markup.add(Rule.MISSING_LANGUAGE, html, "the page", "<html");
    }
    document.forEachNode(
        node -> {
          if (node instanceof Element element) {
            markup.look(element);
          }
        });
    markup.end(document);
    return markup;
  }

  Collection<Fault> faults() {
    return faults.values();
  }

  /** The links whose targets are not known, and what is wrong if nothing answers them. */
  Map<Link, Fault> links() {
    return links;
  }

  Set<String> ids() {
    return ids;
  }

  private void look(Element element) {
    String name = element.normalName();
    if (element.attributesSize() > 0) {
      for (Attribute attribute : element.attributes()) {
        look(element, attribute);
      }
    }
    switch (name) {
      case "a", "button" -> name(element);
      case "img" -> {
        if (!element.hasAttr("alt")) {
          add(Rule.MISSING_ALT, element, "this picture", "<img");
        }
      }
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, name.charAt(1) - '0');
      case "form" -> {
        if (!element.attr("role").equals("search")) {
          forbid(element, "a form", "<form");
        }
      }
      case "script" -> {
        if (!element.hasAttr("src") && !DATA.contains(element.attr("type"))) {
          forbid(element, "an inline script", "<script");
        }
      }
      case "style" -> forbid(element, "an inline style sheet", "<style");
      default -> {}
    }
  }

  private void look(Element element, Attribute attribute) {
    String name = attribute.getKey();
    String value = attribute.getValue();
    switch (name) {
      case "id" -> {
        if (!ids.add(value)) {
          add(Rule.DUPLICATE_ID, element, value, "id=\"" + value + "\"", "id=\"");
        }
      }
      case "href" -> {
        if (element.attr("rel").contains("stylesheet") || element.attr("rel").contains("icon")) {
          load(element, name, value);
        } else {
          link(element, name, value);
        }
      }
      case "src", "poster" -> load(element, name, value);
      case "srcset" -> {
        for (String candidate : value.split(",\\s+", -1)) {
          load(element, name, candidate.strip().split("\\s", 2)[0]);
        }
      }
      case "style" -> forbid(element, "a style attribute", "style=\"", "style=");
      case "for" -> references.add(new Reference(value, name, element));
      default -> {
        if (REFERENCES.contains(name)) {
          for (String id : value.strip().split("\\s+", -1)) {
            references.add(new Reference(id, name, element));
          }
        } else if (name.startsWith("on")) {
          forbid(element, "an event handler in an attribute", name + "=");
        }
      }
    }
  }

  private void load(Element element, String attribute, String written) {
    if (Address.isElsewhere(written) && !isInBody(element)) {
      forbid(element, "what is loaded from another site", written, attribute + "=\"");
    } else {
      link(element, attribute, written);
    }
  }

  private void link(Element element, String attribute, String written) {
    if (!addresses.add(written)) {
      return;
    }
    if (written.regionMatches(true, 0, SCRIPT, 0, SCRIPT.length())) {
      forbid(element, "a script in an address", SCRIPT);
    } else if (!Address.isElsewhere(written)) {
      Address to = Address.of(page.route(), written);
      if (to == null) {
        String[] marks = marks(element, attribute, written);
        add(Rule.BROKEN_LINK, element, written + ", above the site's root", marks);
      } else if (!to.path().equals(page.route().file())) {
        link(element, attribute, written, to);
      } else if (!to.fragment().isEmpty()) {
        references.add(new Reference(to.fragment(), attribute, element));
      }
    }
  }

  private void link(Element element, String attribute, String written, Address to) {
    if (to.fragment().isEmpty() && known.test(to.path())) {
      return;
    }
    String shown = to.path().startsWith("/") ? to.path() : "/" + folder(to.path());
    String what = to.fragment().isEmpty() ? shown : shown + "#" + to.fragment();
    List<String> marks = List.of(marks(element, attribute, written));
    Fault fault = fault(Rule.BROKEN_LINK, element, what, marks);
    links.putIfAbsent(new Link(to.path(), to.fragment(), fault.key().owner()), fault);
  }

  private static String[] marks(Element element, String attribute, String written) {
    return new String[] {
      attribute + "=\"" + written + "\"", last(written), "<" + element.normalName()
    };
  }

  private static String folder(String file) {
    return file.endsWith("index.html") ? file.substring(0, file.length() - 10) : file;
  }

  /** The part of an address that a template is most likely to spell out. */
  private static String last(String written) {
    int from = 0;
    while (written.startsWith("../", from)) {
      from += 3;
    }
    String path = written.substring(from);
    return path.isEmpty() ? written : path + "\"";
  }

  private void name(Element element) {
    boolean can = element.normalName().equals("button") || element.hasAttr("href");
    if (can && !hasName(element)) {
      String what = element.normalName().equals("button") ? "button" : "link";
      add(
          Rule.NAMELESS_LINK,
          element,
          what,
          "[](",
          "></" + element.normalName(),
          "<" + element.normalName());
    }
  }

  private static boolean hasName(Element element) {
    return element.hasText()
        || !element.attr("aria-label").isBlank()
        || element.hasAttr("aria-labelledby")
        || !element.attr("title").isBlank()
        || element.select("img[alt], svg title, [aria-label]").stream()
            .anyMatch(
                one -> one.hasText() || !(one.attr("alt") + one.attr("aria-label")).isBlank());
  }

  private void heading(Element element, int next) {
    String mark = isInBody(element) ? element.text() : "<h" + next;
    if (next == 1 && ++headings == 2) {
      add(Rule.HEADING_ORDER, element, "a page has one h1, and this one has more", mark);
    } else if (next > level + 1) {
      String before = level == 0 ? "comes first" : "follows an h" + level;
      add(Rule.HEADING_ORDER, element, "this h" + next + " " + before, mark);
    }
    level = next;
  }

  private void end(Document document) {
    if (headings == 0) {
      add(Rule.HEADING_ORDER, document.body(), "a page has one h1, and this one has none");
    }
    for (Reference reference : references) {
      boolean top = reference.attribute.equals("href") && reference.id.equals("top");
      if (!top && !ids.contains(reference.id)) {
        String[] marks = {
          reference.attribute + "=\"" + reference.id + "\"",
          "#" + reference.id + "\"",
          reference.attribute + "=\"",
          "<" + reference.element.normalName()
        };
        add(Rule.UNKNOWN_ID, reference.element, reference.id, marks);
      }
    }
  }

  private void forbid(Element element, String what, String... marks) {
    add(Rule.FORBIDDEN_MARKUP, element, what, marks);
  }

  private void add(Rule rule, Element element, String what, String... marks) {
    Fault fault = fault(rule, element, what, List.of(marks));
    faults.putIfAbsent(fault.key(), fault);
  }

  private Fault fault(Rule rule, Element element, String what, List<String> marks) {
    BodySource source = page.body();
    SourceFile body = source != null && isInBody(element) ? source.file() : null;
    Fault.Owner owner = new Fault.Owner(page.template(), body);
    return new Fault(new Fault.Key(rule, what, owner), marks, name, 1, false);
  }

  /** The theme shows a record's own Markdown in an element of the class {@code body}. */
  private static boolean isInBody(Element element) {
    for (Element at = element.parent(); at != null; at = at.parent()) {
      if (at.normalName().equals("div") && at.hasClass("body")) {
        return true;
      }
    }
    return false;
  }
}
