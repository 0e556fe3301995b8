package org.plenary.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the works that are one: those with the same DOI, and those with the same address, unless
 * they say that they are of different kinds.
 */
final class SameWorks {
  private static final Pattern DOI =
      Pattern.compile("https?://(?:dx\\.)?doi\\.org/(10\\..+)", Pattern.CASE_INSENSITIVE);

  private final List<Work> named;
  private final Map<String, LinkKind> kinds = new HashMap<>();
  private final Map<String, Integer> owners = new HashMap<>();
  private final int[] same;

  /** Works as records name them, in the order in which their words count. */
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
      for (String key : keys(named.get(i))) {
        Integer owner = owners.putIfAbsent(key, i);
        if (owner != null) {
          unite(owner, i);
        }
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

  private void unite(int one, int other) {
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

  private List<String> keys(Work work) {
    List<String> keys = new ArrayList<>();
    String address = address(work.target());
    if (address != null) {
      Matcher doi = DOI.matcher(address);
      keys.add(
          doi.matches()
              ? doi(doi.group(1))
              : address + " " + (work.kind() == null ? kinds.get(address) : work.kind()));
    }
    if (work.doi() != null) {
      keys.add(doi(work.doi()));
    }
    return keys;
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
