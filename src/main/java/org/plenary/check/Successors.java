package org.plenary.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.document.SourceTree;
import org.plenary.resolve.Unpublished;
import org.plenary.route.Ledger;
import org.plenary.route.Routes;
import org.plenary.source.SourceFile;

/** Guesses what took the place of an address at which nothing answers any more. */
final class Successors {
  private static final String PAGE = ".html";

  private final KnownSite site;
  private final Set<String> answers;
  private final FormerAddresses known;
  private final Map<String, String> byFolded = new HashMap<>();
  private final Map<String, Unpublished> waiting = new HashMap<>();
  private final Map<String, SourceFile> present = new HashMap<>();

  /** What an author can do, and the files of the records that it is about. */
  record Way(String help, List<SourceFile> files) {}

  /**
   * The records and files of a site.
   *
   * @param answers the paths of everything there is
   * @param promised the paths that were promised; what is at none of them is new, and likelier
   * @param lost the paths at which nothing answers
   */
  Successors(KnownSite site, Set<String> answers, Set<String> promised, Collection<String> lost) {
    this.site = site;
    this.answers = answers;
    answers.forEach(path -> byFolded.merge(fold(path), path, Successors::first));
    known = new FormerAddresses(site, promised, lost);
    site.resolved().unpublished().forEach(one -> waiting.put(pathOf(one.file()), one));
    site.sources().others().forEach(file -> present.put(Routes.of(file).path(), file));
  }

  /** The title of the record that a file holds, or what else the file is. */
  String title(SourceFile file) {
    return known.title(file);
  }

  /** What can be done about a path at which nothing answers. */
  Way of(String path) {
    Way way = otherwiseSpelt(path);
    if (way == null) {
      way = unpublished(path);
    }
    if (way != null) {
      return way;
    }
    return path.endsWith("/") ? record(path, path) : file(path);
  }

  private @Nullable Way otherwiseSpelt(String path) {
    String base = site.settings().basePath().substring(1);
    String within = path.startsWith(base) ? path.substring(base.length()) : path;
    for (String meant : List.of(path + "/", within, within + "/")) {
      if (!meant.equals(path) && answers.contains(meant)) {
        return new Way("the line should be " + Ledger.line(meant), List.of());
      }
    }
    String folded = byFolded.get(fold(path));
    return folded == null
        ? null
        : new Way(
            "only capital letters differ in "
                + Ledger.line(folded)
                + "; name the file again as it was, or correct the line if it is wrong",
            List.of());
  }

  /** What is there, and not published. */
  private @Nullable Way unpublished(String path) {
    Unpublished waits = waiting.get(path);
    if (waits != null) {
      String why = waits.day() == null ? "is a draft or goes with one" : "waits for " + waits.day();
      return new Way(
          waits.file().path()
              + " "
              + why
              + ": publish it, or withdraw it with a line \"withdrawn: ...\"",
          List.of());
    }
    SourceFile unused = present.get(path);
    return unused == null
        ? null
        : new Way(
            unused.path() + " is there, and no record refers to it: link to it from one",
            List.of());
  }

  /**
   * What to do about the page of a record.
   *
   * @param name the path that the record would have here
   * @param lost the path that is lost
   */
  private Way record(String name, String lost) {
    List<SourceFile> likely = known.records(name);
    String otherwise = "; or bring its file back, with a line \"withdrawn: ...\"";
    if (likely.isEmpty()) {
      return new Way(add(lost) + " to the record that took its place" + otherwise, likely);
    }
    String names = either(likely.stream().map(SourceFile::path).toList());
    String to = likely.size() == 1 ? " to it" : " to the right one";
    return new Way("did " + names + " take its place? Then " + add(lost) + to + otherwise, likely);
  }

  private Way file(String path) {
    String name = FormerAddresses.name(path);
    String page = Answers.pageOf(path);
    if (page != null && answers.contains(page)) {
      return new Way(
          "site.yaml says no url, and without one there is no feed and no calendar: put it back",
          List.of());
    }
    if (page != null) {
      return new Way("it goes with its page; see to " + Ledger.line(page), List.of());
    }
    if (name.endsWith(PAGE)) {
      return record(path.substring(0, path.length() - PAGE.length()) + "/", path);
    }
    List<SourceFile> moved = known.files(path);
    SourceFile owner = moved.size() == 1 ? known.owner(moved.get(0)) : null;
    if (moved.isEmpty() || (moved.size() == 1 && owner == null)) {
      String where = moved.isEmpty() ? "" : " from " + moved.get(0).path();
      return new Way(
          "bring the file back" + where + ", or " + add(path) + " to the record that shows it now",
          moved);
    }
    String names = either(moved.stream().map(SourceFile::path).toList());
    String to = owner == null ? " to the record that shows it" : " to " + owner.path();
    return new Way(
        "is it " + names + " now? Then move it back, or " + add(path) + to,
        owner == null ? moved : List.of(owner));
  }

  private static String add(String path) {
    String line = Ledger.line(path);
    boolean plain = line.matches("[A-Za-z0-9/._~%+=@$()-]+");
    return "add aliases: [" + (plain ? line : "\"" + line + "\"") + "]";
  }

  private static String either(List<String> names) {
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
  }

  /** The path that the page of a record's file would have. */
  private static String pathOf(SourceFile file) {
    String path = Routes.of(file).path();
    String bare = path.substring(0, path.length() - SourceTree.ENDING.length());
    String page = "/" + bare;
    return (page.endsWith("/index") ? page.substring(0, page.length() - 5) : page + "/")
        .substring(1);
  }

  private static String fold(String path) {
    return path.toLowerCase(Locale.ROOT);
  }

  private static String first(String one, String other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
