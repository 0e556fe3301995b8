package org.plenary.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenary.archive.Archive;
import org.plenary.archive.Library;
import org.plenary.archive.LinkKind;
import org.plenary.archive.Target;
import org.plenary.archive.Work;
import org.plenary.resolve.Slug;
import org.plenary.source.ContentHash;

/** Gives the works of the archive ids. */
final class Outcomes {
  private static final int HASH_DIGITS = 8;
  private static final Set<LinkKind> PUBLISHED =
      EnumSet.of(
          LinkKind.STATEMENT,
          LinkKind.PROCEEDINGS,
          LinkKind.PAPER,
          LinkKind.REPORT,
          LinkKind.MINUTES,
          LinkKind.DATASET);

  private Outcomes() {}

  /**
   * A work.
   *
   * @param id {@code outcome:}, the id of the first record that names it, and its title as a slug
   */
  record Outcome(String id, Work work) {
    /** Whether it is cited by itself: a text or data, or a work with authors or a DOI. */
    boolean isPublication() {
      boolean kind = work.kind() != null && PUBLISHED.contains(work.kind());
      return kind || work.doi() != null || !work.authors().isEmpty();
    }
  }

  /** The works of an archive, newest first. */
  static List<Outcome> of(Archive archive) {
    List<Work> works = Library.of(archive).works();
    Map<String, Integer> alike = new HashMap<>();
    works.forEach(work -> alike.merge(plainId(work), 1, Integer::sum));
    Set<String> taken = new HashSet<>();
    List<Outcome> outcomes = new ArrayList<>();
    for (Work work : works) {
      String plain = plainId(work);
      String id = alike.getOrDefault(plain, 0) == 1 ? plain : plain + "-" + hash(work);
      String free = id;
      for (int number = 2; !taken.add(free); number++) {
        free = id + "-" + number;
      }
      outcomes.add(new Outcome(free, work));
    }
    return outcomes;
  }

  private static String plainId(Work work) {
    return "outcome:" + work.from().get(0).id().value() + "/" + Slug.of(work.title());
  }

  /** What tells works of one title apart: where they are, of what kind and when. */
  private static String hash(Work work) {
    String where =
        work.target() instanceof Target.Address address
            ? address.url()
            : work.target() instanceof Target.Attached attached ? attached.file().path() : "";
    String all = work.title() + "\n" + where + "\n" + work.doi() + "\n" + work.kind();
    return ContentHash.of(all.getBytes(StandardCharsets.UTF_8)).substring(0, HASH_DIGITS);
  }
}
