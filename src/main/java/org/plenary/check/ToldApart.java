package org.plenary.check;

import org.jspecify.annotations.Nullable;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.Conference;
import org.plenary.archive.Id;
import org.plenary.archive.Organisation;
import org.plenary.archive.Person;
import org.plenary.archive.RecordKind;
import org.plenary.archive.Reference;
import org.plenary.archive.Region;
import org.plenary.archive.Subject;
import org.plenary.archive.Target;

/** Whether an author has said of two records with like names that they are two. */
final class ToldApart {
  private ToldApart() {}

  /** Whether ids, addresses, definitions or a tie between them tell two records apart. */
  static boolean areTwo(ArchiveRecord one, ArchiveRecord other) {
    if (one instanceof Person a && other instanceof Person b) {
      return differ(a.orcid(), b.orcid()) || differ(url(a.website()), url(b.website()));
    }
    if (one instanceof Organisation a && other instanceof Organisation b) {
      return differ(a.ror(), b.ror())
          || differ(url(a.website()), url(b.website()))
          || isIn(a.partOf(), b.id())
          || isIn(b.partOf(), a.id());
    }
    if (one instanceof Region a && other instanceof Region b && differ(a.code(), b.code())) {
      return true;
    }
    if (one instanceof Subject a && other instanceof Subject b) {
      return differ(a.definition(), b.definition())
          || a.broader().contains(b.id())
          || b.broader().contains(a.id());
    }
    return one instanceof Conference a
        && other instanceof Conference b
        && differ(a.founded(), b.founded());
  }

  /** What an author can do about two records that are two. */
  static String wayOut(RecordKind kind) {
    return switch (kind) {
      case PERSON -> "give each a file with its orcid or website";
      case ORGANISATION -> "give each a file with its ror or website";
      case CONFERENCE -> "give each a file that says when it was founded";
      default -> "give each a file with its definition";
    };
  }

  private static boolean differ(@Nullable Object one, @Nullable Object other) {
    return one != null && other != null && !one.equals(other);
  }

  private static @Nullable String url(Target.@Nullable Address address) {
    return address == null ? null : address.url();
  }

  private static boolean isIn(@Nullable Reference whole, Id id) {
    return whole != null && id.equals(whole.id());
  }
}
