package org.plenary.explain;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.Id;
import org.plenary.archive.RecordKind;
import org.plenary.diagnostic.DidYouMean;
import org.plenary.document.SourceTree;
import org.plenary.page.PlannedOutput;
import org.plenary.resolve.NameIndex;
import org.plenary.route.LinkMap;
import org.plenary.route.Redirect;
import org.plenary.route.Route;
import org.plenary.route.Routes;
import org.plenary.source.SourceFile;

/** Finds what somebody asks about: a file, an address of the site, or a name. */
final class Finder {
  private static final Pattern PAGE_OF_LIST = Pattern.compile("(.*/)page/[0-9]+/");
  private static final Pattern KIND_AND_NAME = Pattern.compile("([a-z]+):(.+)");
  private static final String INDEX = "index.html";

  private final KnownArchive known;
  private final Map<String, SourceFile> files = new HashMap<>();
  private final Map<String, Found> addresses = new HashMap<>();

  Finder(KnownArchive known) {
    this.known = known;
    SourceTree sources = known.sources();
    Stream.of(sources.markdown(), sources.others(), sources.refused(), sources.unusable())
        .flatMap(List::stream)
        .forEach(file -> files.put(file.path(), file));
    if (sources.settings() != null) {
      files.put(sources.settings().path(), sources.settings());
    }
    noteAddresses();
  }

  private void noteAddresses() {
    for (ArchiveRecord record : known.archive().records()) {
      note(record.id());
    }
    known.archive().tombstones().forEach(tombstone -> note(tombstone.id()));
    for (Redirect redirect : known.routes().redirects()) {
      addresses.put(redirect.from().path(), new Found.OfRecord(redirect.to(), redirect.from()));
    }
    for (SourceFile file : known.published()) {
      addresses.putIfAbsent(Routes.of(file).path(), new Found.OfFile(file));
    }
    for (PlannedOutput page : known.plan().pages()) {
      addresses.computeIfAbsent(page.route().path(), path -> page(page.route()));
    }
    known
        .plan()
        .assets()
        .forEach(
            asset -> addresses.putIfAbsent(asset.route().path(), new Found.OfTheme(asset.route())));
  }

  private void note(Id id) {
    Route route = known.routes().of(id);
    if (route != null) {
      addresses.putIfAbsent(route.path(), new Found.OfRecord(id, route));
    }
  }

  private Found page(Route route) {
    Matcher later = PAGE_OF_LIST.matcher(route.path());
    String first = later.matches() ? later.group(1) : route.path();
    return addresses.get(first) instanceof Found.OfRecord record
        ? new Found.OfRecord(record.id(), route)
        : new Found.OfPage(new Route(first), route);
  }

  /**
   * Finds it.
   *
   * @param paths the paths from the archive's root that it may be, likeliest first
   */
  Found find(String asked, List<String> paths) {
    for (String path : paths) {
      Found file = file(Normalizer.normalize(path, Normalizer.Form.NFC));
      if (file != null) {
        return file;
      }
    }
    Found page = address(asked);
    return page != null ? page : named(asked);
  }

  private @Nullable Found file(String path) {
    for (String ending : List.of("", "/index.md", ".md")) {
      SourceFile file = files.get(path + ending);
      if (file != null) {
        Id id = known.resolved().locator().recordIn(file.path());
        return id == null ? new Found.OfFile(file) : new Found.OfRecord(id, null);
      }
    }
    return null;
  }

  private @Nullable Found address(String asked) {
    String path = path(asked);
    if (path == null) {
      return null;
    }
    for (String one : List.of(path, path + "/", path.replaceAll("/$", ""))) {
      Found found = addresses.get(one);
      if (found != null) {
        return found;
      }
    }
    String bare = path.replaceAll("/$", "");
    Found record = file(SourceTree.CONTENT + "/" + bare);
    return record != null ? record : file(SourceTree.CONTENT + "/pages/" + bare);
  }

  /** The path from the site's root, decoded; null for an address of another site. */
  private @Nullable String path(String asked) {
    String url = known.settings().url();
    String path = asked.replaceAll("[?#].*", "");
    if (path.matches("(?i)https?://.*")) {
      if (url == null || !(path + "/").startsWith(url)) {
        return null;
      }
      path = path.length() < url.length() ? "" : path.substring(url.length());
    } else if (!known.settings().basePath().equals("/")
        && (path + "/").startsWith(known.settings().basePath())) {
      path = (path + "/").substring(known.settings().basePath().length());
    }
    path = path.replaceAll("^(?:\\./|/)+", "");
    if (path.equals(INDEX) || path.endsWith("/" + INDEX)) {
      path = path.substring(0, path.length() - INDEX.length());
    }
    return Normalizer.normalize(decode(path), Normalizer.Form.NFC);
  }

  /** A path as it is called, of how an address writes it. */
  static String decode(String path) {
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return path;
    }
  }

  private Found named(String asked) {
    Set<Id> ids = new LinkedHashSet<>();
    Matcher kindAndName = KIND_AND_NAME.matcher(asked);
    RecordKind kind = kindAndName.matches() ? LinkMap.kindOf(kindAndName.group(1)) : null;
    if (kind != null) {
      ids.addAll(names().find(kind, kindAndName.group(2)));
    } else {
      for (RecordKind each : RecordKind.values()) {
        ids.addAll(names().find(each, asked));
      }
      ids.addAll(names().findOccasions(asked));
    }
    if (ids.size() > 1) {
      return new Found.Several(List.copyOf(ids));
    }
    return ids.isEmpty()
        ? new Found.Nothing(near(asked))
        : new Found.OfRecord(ids.iterator().next(), null);
  }

  private List<String> near(String asked) {
    String path = path(asked);
    if (path == null) {
      return List.of();
    }
    if (path.indexOf('/') >= 0 || path.endsWith(SourceTree.ENDING)) {
      boolean isFile = path.startsWith(SourceTree.CONTENT + "/");
      return isFile
          ? DidYouMean.nearest(path, files.keySet())
          : DidYouMean.nearest("/" + path, addresses.keySet().stream().map("/"::concat).toList());
    }
    Map<String, List<Id>> all = new TreeMap<>();
    for (RecordKind kind : RecordKind.values()) {
      names().spelt(kind).forEach(all::putIfAbsent);
    }
    return DidYouMean.nearest(asked, all.keySet()).stream()
        .map(name -> all.getOrDefault(name, List.of()).get(0))
        .distinct()
        .map(id -> names().title(id) + " (" + id + ")")
        .toList();
  }

  private NameIndex names() {
    return known.resolved().names();
  }
}
