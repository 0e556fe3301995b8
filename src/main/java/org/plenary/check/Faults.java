package org.plenary.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;
import org.plenary.document.TemplateFolder;
import org.plenary.source.SourceFile;
import org.plenary.source.SourceSpan;
import org.plenary.source.SourceText;

/** Collects what is wrong with pages, and finds who wrote it: a template, or a record's body. */
final class Faults {
  private static final String SUFFIX = ".ftlh";

  private final TemplateFolder templates;
  private final Map<Fault.Key, Fault> found = new ConcurrentHashMap<>();

  private record Place(Rule rule, SourceSpan span) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int bySpan = span.compareTo(other.span);
      return bySpan != 0 ? bySpan : rule.compareTo(other.rule);
    }
  }

  Faults(TemplateFolder templates) {
    this.templates = templates;
  }

  void add(Fault fault) {
    found.merge(fault.key(), fault, Fault::and);
  }

  /** Reports each fault once, at its place. */
  void report(Diagnostics problems) {
    if (found.isEmpty()) {
      return;
    }
    Map<String, String> own = ownTemplates();
    Map<Place, Fault> placed = new TreeMap<>();
    found
        .values()
        .forEach(
            fault ->
                placed.merge(new Place(fault.key().rule(), span(fault, own)), fault, Fault::and));
    placed.forEach((place, fault) -> problems.report(diagnostic(place, fault)));
  }

  private Diagnostic diagnostic(Place place, Fault fault) {
    Diagnostic problem = Diagnostic.of(place.rule, place.span, fault.key().what());
    if (fault.key().owner().body() != null) {
      return problem;
    }
    String pages = pages(fault);
    String name = place.span.file().path().substring(TemplateFolder.TEMPLATES.length() + 1);
    return problem.help(
        templates.isOwn(name)
            ? pages
            : pages + "; the template is the program's own, so please report it");
  }

  private static String pages(Fault fault) {
    int more = fault.places() - 1;
    if (more == 0) {
      return "on " + fault.page();
    }
    return "on "
        + fault.page()
        + (fault.alike() ? ", the first of " + fault.places() + " places" : " and " + more)
        + (fault.alike() ? "" : more == 1 ? " more page" : " more pages");
  }

  /** The archive's own templates by name; the program's are not to be mended by an author. */
  private Map<String, String> ownTemplates() {
    Map<String, String> own = new TreeMap<>();
    try {
      for (String name : templates.list("")) {
        String text = name.endsWith(SUFFIX) && templates.isOwn(name) ? text(name) : null;
        if (text != null) {
          own.put(name, text);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return own;
  }

  private @Nullable String text(String name) throws IOException {
    return templates.text(name, new Diagnostics());
  }

  private SourceSpan span(Fault fault, Map<String, String> own) {
    SourceFile body = fault.key().owner().body();
    return body == null ? inTemplate(fault, own) : inBody(body, fault.marks());
  }

  /** The place in the page's own template, or in one of the parts that it may be made of. */
  private SourceSpan inTemplate(Fault fault, Map<String, String> own) {
    String page = fault.key().owner().template() + SUFFIX;
    List<String> names = new ArrayList<>(own.keySet());
    names.removeIf(name -> !name.equals(page) && !name.startsWith("parts/"));
    names.sort(Comparator.comparing(name -> !name.equals(page)));
    for (String mark : fault.marks()) {
      for (String name : names) {
        int at = own.getOrDefault(name, "").indexOf(mark);
        if (at >= 0) {
          return new SourceSpan(templates.source(name), at, at + mark.length());
        }
      }
    }
    return templates.source(names.isEmpty() ? page : names.get(0)).start();
  }

  private static SourceSpan inBody(SourceFile body, List<String> marks) {
    try {
      String text = SourceText.decode(body.read()).text();
      for (String mark : marks) {
        int at = text.indexOf(mark);
        if (at >= 0) {
          return new SourceSpan(body, at, at + mark.length());
        }
      }
    } catch (IOException | SourceText.NotUtf8 e) {
      // It could be read a moment ago: the fault is told without its line.
    }
    return body.start();
  }
}
