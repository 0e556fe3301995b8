package org.plenary.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the works that are one: those with the same DOI, and those with the same address, unless
 * they say that they are of different kinds, or one record gives them different titles.
 */
final class SameWorks {
  private static final Pattern DOI =
      Pattern.compile("https?://(?:dx\\.)?doi\\.org/(10\\..+)", Pattern.CASE_INSENSITIVE);

  private final List<Work> named;
  private final Map<String, LinkKind> kinds = new HashMap<>();
  private final Map<String, Integer> owners = new HashMap<>();
  private final Map<Titled, Integer> titled = new HashMap<>();
  private final Set<Named> taken = new HashSet<>();
  private final int[] same;

  /** What is at an address, by a title. */
  private record Titled(String address, String title) {}

  /** What is at an address, as one record names it. */
  private record Named(String address, Id by) {}

  /** Works, each as one record names it, in the order in which their words count. */
  SameWorks(List<Work> named) {
    this.named = named;
    same = new int[named.size()];
    for (Work work : named) {
      String address = address(work.target());
      if (address != null && work.kind() != null) {
        kinds.putIfAbsent(address, work.kind());
      }
    }
  }

  /** Each work once, with all that the records say of it. */
  List<Work> joined() {
    for (int i = 0; i < same.length; i++) {
      same[i] = i;
      Work work = named.get(i);
      for (String doi : dois(work)) {
        unite(owners.putIfAbsent(doi, i), i);
      }
      String address = addressAndKind(work);
      if (address != null) {
        uniteByAddress(address, i);
      }
    }
    Map<Integer, List<Work>> groups = new LinkedHashMap<>();
    for (int i = 0; i < same.length; i++) {
      groups.computeIfAbsent(first(i), key -> new ArrayList<>()).add(named.get(i));
    }
    List<Work> joined = new ArrayList<>();
    groups.values().forEach(group -> joined.add(group.size() == 1 ? group.get(0) : join(group)));
    return joined;
  }

  /** Works of one title are one, and of several titles the first that each record names. */
  private void uniteByAddress(String address, int i) {
    Work work = named.get(i);
    Integer same = titled.putIfAbsent(new Titled(address, work.title()), i);
    boolean firstOfRecord = taken.add(new Named(address, work.from().get(0).id()));
    Integer owner = owners.putIfAbsent(address, i);
    unite(same != null ? same : firstOfRecord ? owner : null, i);
  }

  private void unite(@Nullable Integer one, int other) {
    if (one == null) {
      return;
    }
    int first = Math.min(first(one), first(other));
    int second = Math.max(first(one), first(other));
    same[second] = first;
  }

  private int first(int index) {
    int at = index;
    while (same[at] != at) {
      same[at] = same[same[at]];
      at = same[at];
    }
    return at;
  }

  private static List<String> dois(Work work) {
    List<String> dois = new ArrayList<>();
    String address = address(work.target());
    Matcher doi = address == null ? null : DOI.matcher(address);
    if (doi != null && doi.matches()) {
      dois.add(doi(doi.group(1)));
    }
    if (work.doi() != null) {
      dois.add(doi(work.doi()));
    }
    return dois;
  }

  /** Where a work is, and what it is there; null where its address is a DOI or not known. */
  private @Nullable String addressAndKind(Work work) {
    String address = address(work.target());
    return address == null || DOI.matcher(address).matches()
        ? null
        : address + " " + (work.kind() == null ? kinds.get(address) : work.kind());
  }

  private static String doi(String doi) {
    return "doi:" + doi.toLowerCase(Locale.ROOT);
  }

  private static @Nullable String address(@Nullable Target target) {
    if (target instanceof Target.Address address) {
      return address.url();
    }
    if (target instanceof Target.Attached attached) {
      return attached.file().path() + "#" + attached.fragment();
    }
    return target instanceof Target.Page page ? page.id() + "#" + page.fragment() : null;
  }

  private static Work join(List<Work> group) {
    LinkedHashSet<ArchiveRecord> from = new LinkedHashSet<>();
    group.forEach(work -> from.addAll(work.from()));
    EventDate date = first(group, Work::date);
    return new Work(
        group.get(0).title(),
        first(group, Work::target),
        group.get(0).language(),
        first(group, Work::kind),
        date,
        date == null ? first(group, Work::when) : date,
        group.stream()
            .map(Work::authors)
            .filter(authors -> !authors.isEmpty())
            .findFirst()
            .orElse(List.of()),
        first(group, Work::doi),
        List.copyOf(from));
  }

  private static <T> @Nullable T first(List<Work> group, Function<Work, @Nullable T> part) {
    return group.stream().map(part).filter(Objects::nonNull).findFirst().orElse(null);
  }
}
