package org.plenary.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.Id;
import org.plenary.archive.Target;
import org.plenary.archive.Tombstone;
import org.plenary.diagnostic.DidYouMean;
import org.plenary.markdown.BodyFacts;
import org.plenary.route.Ledger;
import org.plenary.route.Redirect;
import org.plenary.route.Route;
import org.plenary.route.Routes;
import org.plenary.source.SourceFile;

/** The records and files of a site, to find those that had another address before. */
final class FormerAddresses {
  /** More that are equally likely are no guess. */
  private static final int MOST = 3;

  /** Of so many addresses names are compared; of more only the same ones are found. */
  private static final int COMPARED = 100;

  private final KnownSite site;
  private final Set<String> promised;
  private final Map<String, Integer> lostIn = new HashMap<>();
  private final Map<SourceFile, String> titles = new HashMap<>();
  private final Map<Id, SourceFile> files = new HashMap<>();
  private final Map<String, SourceFile> byUid = new HashMap<>();
  private final Map<String, List<Candidate>> byName = new HashMap<>();
  private final Map<String, Near> near = new HashMap<>();
  private @Nullable Map<SourceFile, SourceFile> owners;
  private int compared;

  /** A record or a file by one of its addresses. */
  private record Candidate(String path, SourceFile file) {}

  /** Records of one kind by names that may be misspelt. */
  private record Near(DidYouMean words, Map<String, List<Candidate>> byWord) {
    List<Candidate> candidates(String word) {
      return byWord.getOrDefault(word, List.of());
    }
  }

  /**
   * The records and files of a site.
   *
   * @param promised the paths that were promised; what is at none of them is new, and likelier
   * @param lost the paths at which nothing answers
   */
  FormerAddresses(KnownSite site, Set<String> promised, Collection<String> lost) {
    this.site = site;
    lost.forEach(path -> lostIn.merge(parent(path), 1, Integer::sum));
    this.promised = promised;
    for (ArchiveRecord record : site.resolved().archive().records()) {
      if (record.basics().body() != null) {
        add(record.id(), record.basics().body().file(), record.title());
        if (record.basics().uid() != null) {
          byUid.put(record.basics().uid(), record.basics().body().file());
        }
      }
    }
    for (Tombstone tombstone : site.resolved().archive().tombstones()) {
      String title = tombstone.title() == null ? "" : tombstone.title();
      add(tombstone.id(), tombstone.file(), title);
    }
    for (Redirect redirect : site.routes().redirects()) {
      SourceFile file = files.get(redirect.to());
      if (file != null) {
        add(redirect.from().path(), file);
      }
    }
    site.files().forEach(file -> add(Routes.of(file).path(), file));
  }

  private void add(Id id, SourceFile file, String title) {
    Route route = site.routes().of(id);
    titles.put(file, title);
    files.put(id, file);
    if (route != null) {
      add(route.path(), file);
    }
  }

  private void add(String path, SourceFile file) {
    byName.computeIfAbsent(name(path), key -> new ArrayList<>()).add(new Candidate(path, file));
  }

  /** The title of the record that a file holds, or what else the file is. */
  String title(SourceFile file) {
    String title = titles.getOrDefault(file, "");
    return title.isEmpty() ? "here" : "\"" + title + "\"";
  }

  /** The files that are likely the one at a path: a few or none. */
  List<SourceFile> files(String path) {
    return best(path, byName.getOrDefault(name(path), List.of())).stream()
        .filter(file -> !titles.containsKey(file))
        .toList();
  }

  /** The records that are likely at the path of a page now: a few or none. */
  List<SourceFile> records(String path) {
    for (String uid : Arrays.asList(Ledger.line(path), absolute(path))) {
      if (byUid.containsKey(uid)) {
        return List.of(byUid.get(uid));
      }
    }
    List<SourceFile> same = best(path, byName.getOrDefault(name(path), List.of()));
    return same.isEmpty() && compared++ < COMPARED ? alike(path) : same;
  }

  private String absolute(String path) {
    return site.settings().url() + Ledger.line(path).substring(1);
  }

  /** Those that share most of their first and last segments with a path; none of too many. */
  private List<SourceFile> best(String path, List<Candidate> candidates) {
    Map<Integer, List<Candidate>> byShared = new TreeMap<>(Comparator.reverseOrder());
    for (Candidate one : newOnes(candidates)) {
      byShared.computeIfAbsent(shared(path, one.path), key -> new ArrayList<>()).add(one);
    }
    return byShared.isEmpty() ? List.of() : few(byShared.values().iterator().next());
  }

  /** Those at an address that was not promised; all if there are none. */
  private List<Candidate> newOnes(List<Candidate> candidates) {
    List<Candidate> found =
        candidates.stream().filter(one -> !promised.contains(one.path)).toList();
    return found.isEmpty() ? candidates : found;
  }

  private static List<SourceFile> few(List<Candidate> candidates) {
    List<SourceFile> found = candidates.stream().map(Candidate::file).distinct().sorted().toList();
    return found.size() > MOST ? List.of() : found;
  }

  private static int shared(String one, String other) {
    String[] a = bare(one).split("/", -1);
    String[] b = bare(other).split("/", -1);
    int most = Math.min(a.length, b.length);
    int first = 0;
    while (first < most && a[first].equals(b[first])) {
      first++;
    }
    int last = 0;
    while (last < most - first && a[a.length - 1 - last].equals(b[b.length - 1 - last])) {
      last++;
    }
    return first + last;
  }

  /**
   * Records of the same kind whose title or name is nearly that of a path, or holds its words; else
   * what alone is new beside it.
   */
  private List<SourceFile> alike(String path) {
    String name = name(path);
    Near known = near.computeIfAbsent(folder(path), this::near);
    List<Candidate> found = new ArrayList<>();
    known.words.nearest(name).forEach(word -> found.addAll(known.candidates(word)));
    List<String> words = List.of(slug(name).split("-"));
    if (found.isEmpty() && words.size() > 1) {
      known.byWord.forEach(
          (word, candidates) -> {
            if (List.of(word.split("-")).containsAll(words)) {
              found.addAll(candidates);
            }
          });
    }
    if (!found.isEmpty()) {
      return few(newOnes(found));
    }
    List<SourceFile> fresh = few(newBeside(path, known));
    return fresh.size() == 1 ? fresh : List.of();
  }

  /** What is new in a folder where nothing else is lost. */
  private List<Candidate> newBeside(String path, Near known) {
    String folder = parent(path);
    return lostIn.getOrDefault(folder, 0) > 1
        ? List.of()
        : known.byWord.values().stream()
            .flatMap(List::stream)
            .filter(one -> parent(one.path).equals(folder) && !promised.contains(one.path))
            .toList();
  }

  private Near near(String folder) {
    Map<String, List<Candidate>> words = new TreeMap<>();
    byName.forEach(
        (name, candidates) -> {
          for (Candidate one : candidates) {
            String title = titles.get(one.file);
            if (title != null && folder(one.path).equals(folder)) {
              words.computeIfAbsent(name, key -> new ArrayList<>()).add(one);
              words.computeIfAbsent(slug(title), key -> new ArrayList<>()).add(one);
            }
          }
        });
    words.remove("");
    return new Near(new DidYouMean(words.keySet()), words);
  }

  /** The file of the record that shows a file; null for none. */
  @Nullable SourceFile owner(SourceFile file) {
    if (owners == null) {
      owners = allOwners();
    }
    return owners.get(file);
  }

  private Map<SourceFile, SourceFile> allOwners() {
    Map<SourceFile, SourceFile> found = new HashMap<>();
    for (ArchiveRecord record : site.resolved().archive().records()) {
      SourceFile shows = files.get(record.id());
      if (shows != null) {
        for (Target target : record.targets()) {
          if (target instanceof Target.Attached attached) {
            found.putIfAbsent(attached.file(), shows);
          }
        }
        BodyFacts body = site.facts().getOrDefault(record.id(), BodyFacts.NONE);
        body.files().forEach(file -> found.putIfAbsent(file, shows));
      }
    }
    return found;
  }

  /** The first of several segments. */
  private static String folder(String path) {
    int slash = path.indexOf('/');
    return slash < 0 || slash == path.length() - 1 ? "" : path.substring(0, slash);
  }

  private static String parent(String path) {
    return path.substring(0, bare(path).lastIndexOf('/') + 1);
  }

  /** What a path names: its last segment. */
  static String name(String path) {
    return bare(path).substring(bare(path).lastIndexOf('/') + 1);
  }

  private static String bare(String path) {
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private static String slug(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining("-"));
  }
}
