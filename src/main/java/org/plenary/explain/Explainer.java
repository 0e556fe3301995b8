package org.plenary.explain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Archive;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.Edition;
import org.plenary.archive.FreePage;
import org.plenary.archive.Id;
import org.plenary.archive.Occasion;
import org.plenary.diagnostic.DidYouMean;
import org.plenary.document.SourceTree;
import org.plenary.document.Text;
import org.plenary.explain.Explanation.Row;
import org.plenary.explain.Explanation.Section;
import org.plenary.explain.Found.OfRecord;
import org.plenary.route.PublicFolder;
import org.plenary.route.Redirect;
import org.plenary.route.Route;
import org.plenary.route.Routes;
import org.plenary.source.SourceFile;

/** Says why a record, a page or a file exists. */
public final class Explainer {
  private static final int MOST = 12;

  private final KnownArchive known;
  private final Content content;
  private final Standing standing;

  public Explainer(KnownArchive known) {
    this.known = known;
    content = new Content(known);
    standing = new Standing(known, content);
  }

  /**
   * Explains what somebody asks about.
   *
   * @param asked a path, an address of the site or a name
   * @param paths the paths from the archive's root that it may be, likeliest first
   */
  public Explanation explain(String asked, List<String> paths) {
    Found found = new Finder(known).find(asked, paths);
    if (found instanceof OfRecord one) {
      return record(one);
    }
    if (found instanceof Found.OfFile one) {
      return file(one.file());
    }
    if (found instanceof Found.OfPage one) {
      return page(one);
    }
    if (found instanceof Found.OfTheme one) {
      return new Explanation(
          true, List.of(address(one.route()), "A file of the theme, from templates/."), List.of());
    }
    return found instanceof Found.Several several
        ? several(asked, several.ids())
        : nothing(asked, ((Found.Nothing) found).near());
  }

  private Explanation record(OfRecord asked) {
    Id id = asked.id();
    ArchiveRecord record = known.archive().find(id);
    List<Section> sections = new ArrayList<>();
    sections.add(all("Not published", standing.notPublished(id)));
    if (record != null && content.file(id) == null) {
      sections.add(all("Declared on the spot", onTheSpot(id)));
    }
    sections.add(all("Addresses", addresses(id)));
    if (record instanceof Occasion occasion) {
      sections.add(all("Taken over", new Taken(known, content).by(occasion)));
    }
    if (record != null) {
      sections.add(all("Listed on", Listed.of(record, known, content)));
      sections.add(all("Upcoming or not", standing.when(record)));
      sections.add(holds(record));
    }
    sections.add(Section.of("Named by", namedBy(content.to(id)), MOST));
    return new Explanation(true, heading(asked), sections);
  }

  /** What is filed under a region or theme, or belongs to a conference, and by which field. */
  private Section holds(ArchiveRecord record) {
    Archive.Filed filed = known.archive().filedUnder(record.id());
    List<Occasion> all = new ArrayList<>(known.archive().occasionsOf(record.id()));
    all.addAll(filed.held());
    all.addAll(filed.about());
    List<Row> rows = new ArrayList<>();
    for (Occasion occasion : all.subList(0, Math.min(all.size(), MOST))) {
      String page = String.valueOf(known.routes().of(record.id()));
      Listed.of(occasion, known, content).stream()
          .filter(row -> row.what().equals(page))
          .findFirst()
          .ifPresent(row -> rows.add(new Row(occasion.title(), row.why(), row.at())));
    }
    return new Section("Holds " + all.size(), rows, all.size() - rows.size());
  }

  private List<String> heading(OfRecord asked) {
    Id id = asked.id();
    List<String> lines = new ArrayList<>(List.of(title(id)));
    SourceFile file = content.file(id);
    String what = id.equals(FreePage.HOME) ? "the home page" : id.toString();
    lines.add(what + (file == null ? ", which has no file" : ", from " + file.path()));
    Route route = asked.asked();
    Route own = known.routes().of(id);
    if (route != null && own != null && !route.equals(own)) {
      lines.add(
          route.path().startsWith(own.path() + "page/")
              ? "A later page of its list: " + route
              : "You asked for " + route + ", which leads there.");
    }
    return lines;
  }

  private List<Row> onTheSpot(Id id) {
    List<Row> rows = new ArrayList<>();
    List<Entry> named = content.to(id);
    if (!named.isEmpty()) {
      Entry first = named.get(0);
      rows.add(new Row("first named", first.why() + " of " + title(first.by()), first.at()));
    }
    boolean paged =
        !(known.archive().find(id) instanceof Edition edition) || known.archive().hasPage(edition);
    if (known.routes().of(id) != null && paged) {
      rows.add(new Row("its page", "search engines are asked to leave it alone (noindex)", null));
    }
    return rows;
  }

  private List<Row> addresses(Id id) {
    List<Row> rows = new ArrayList<>();
    Route route = known.routes().of(id);
    ArchiveRecord record = known.archive().find(id);
    if (route != null) {
      boolean leads = record instanceof Edition edition && !known.archive().hasPage(edition);
      String why = leads ? "the page of its only event" : "its page";
      rows.add(new Row(address(route), standing.tombstone(id) != null ? "its notice" : why, null));
    }
    for (Redirect redirect : known.routes().redirects()) {
      if (redirect.to().equals(id)) {
        rows.add(former(redirect, id));
      }
    }
    return rows;
  }

  private Row former(Redirect redirect, Id id) {
    for (var alias : FrontMatter.items(content.keys(id), "aliases")) {
      if (alias instanceof Text text
          && Finder.decode(text.text().strip())
              .replaceAll("/index\\.html$", "/")
              .equals(redirect.from().toString())) {
        return new Row(address(redirect.from()), "leads there, by \"aliases\"", text.span());
      }
    }
    String why = "leads there: what it would be as a name without a file";
    return new Row(address(redirect.from()), why, null);
  }

  private List<Row> namedBy(List<Entry> entries) {
    return entries.stream()
        .map(entry -> new Row(title(entry.by()) + state(entry.by()), entry.why(), entry.at()))
        .toList();
  }

  private String state(Id id) {
    boolean shown = known.archive().find(id) != null;
    return shown ? "" : standing.tombstone(id) == null ? " (not published)" : " (withdrawn)";
  }

  private Explanation page(Found.OfPage asked) {
    Pages pages = new Pages(known, content);
    List<String> lines = new ArrayList<>(List.of(address(asked.page())));
    String is = pages.is(asked.first());
    String later =
        asked.page().equals(asked.first()) ? "" : " A later page of " + asked.first() + ".";
    lines.add("A page of the site: " + is + "." + later);
    List<Row> rows = pages.of(asked.first());
    Section holds = Section.of("Holds " + rows.size(), rows, MOST);
    return new Explanation(true, lines, List.of(holds));
  }

  private Explanation file(SourceFile file) {
    if (file.equals(known.sources().settings())) {
      return new Explanation(
          true, List.of(file.path(), "The settings of the whole site; not published."), List.of());
    }
    boolean published = known.published().contains(file);
    List<Row> rows = published ? List.of(new Row(address(Routes.of(file)), "", null)) : List.of();
    List<Row> by = namedBy(content.to(file));
    return new Explanation(
        true,
        List.of(file.path(), about(file, published, !by.isEmpty())),
        List.of(all("Addresses", rows), Section.of("Referred to by", by, MOST)));
  }

  private static String about(SourceFile file, boolean published, boolean named) {
    if (PublicFolder.holds(file)) {
      return published
          ? "Published as it is, since it is in content/public/."
          : "Not published, though it is in content/public/; see plenary check.";
    }
    if (file.path().endsWith(SourceTree.ENDING)) {
      return "No record; plenary check says why.";
    }
    if (published) {
      return "Published, since records refer to it.";
    }
    return named
        ? "Not published: what refers to it is not, or its type is none that is published."
        : "Not published: no record refers to it.";
  }

  private Explanation several(String asked, List<Id> ids) {
    List<Row> rows = new ArrayList<>();
    ids.forEach(id -> rows.add(new Row(id.toString(), title(id), content.start(id))));
    return new Explanation(
        true,
        List.of("\"" + asked + "\" means " + ids.size() + " records; ask for one of them."),
        List.of(all("It can be", rows)));
  }

  private Explanation nothing(String asked, List<String> near) {
    List<String> lines = new ArrayList<>();
    String url = known.settings().url();
    boolean elsewhere = asked.matches("(?i)https?://.*") && (url == null || !asked.startsWith(url));
    lines.add("nothing is at, or called, \"" + asked + "\"");
    if (elsewhere && url != null) {
      lines.add("the addresses of this site begin with " + url);
    }
    lines.add(
        near.isEmpty()
            ? "ask for a file as content/events/2024/x.md, an address as /events/2024/, or a name"
            : DidYouMean.question(near));
    return new Explanation(false, lines, List.of());
  }

  private static Section all(String title, List<Row> rows) {
    return new Section(title, rows, 0);
  }

  private String title(Id id) {
    return known.resolved().names().title(id);
  }

  private String address(Route route) {
    @Nullable String url = known.settings().url();
    return url == null ? route.toString() : url + route.encoded();
  }
}
