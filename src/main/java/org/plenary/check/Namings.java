package org.plenary.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Archive;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.Author;
import org.plenary.archive.Conference;
import org.plenary.archive.Event;
import org.plenary.archive.FreePage;
import org.plenary.archive.Happening;
import org.plenary.archive.Id;
import org.plenary.archive.Occasion;
import org.plenary.archive.Organisation;
import org.plenary.archive.Person;
import org.plenary.archive.Reference;
import org.plenary.archive.Subject;

/** How many records name each record in their front matter. */
final class Namings {
  private final Map<Id, Integer> counts = new HashMap<>();

  private Namings() {}

  static Namings in(Archive archive) {
    Namings namings = new Namings();
    for (ArchiveRecord record : archive.records()) {
      if (record instanceof Subject subject && record.basics().body() == null) {
        namings.add(record.id(), subject.broader().size()); // those that say they include it
      } else {
        new Names(archive, record).all().forEach(id -> namings.add(id, 1));
      }
    }
    return namings;
  }

  private void add(Id record, int more) {
    counts.merge(record, more, Integer::sum);
  }

  /** How many records name this one. */
  int of(Id record) {
    return counts.getOrDefault(record, 0);
  }

  /** The records that one record names. */
  private static final class Names {
    private final Set<Id> ids = new HashSet<>();

    Names(Archive archive, ArchiveRecord record) {
      authors(record.basics().writtenBy());
      authors(record.basics().translators());
      if (record instanceof Occasion occasion) {
        happening(occasion.happening());
        conference(archive, occasion);
      } else if (record instanceof Conference conference) {
        conference.organisations().forEach(one -> add(one.organisation()));
        conference.themes().forEach(this::add);
      } else if (record instanceof Subject subject) {
        ids.addAll(subject.broader());
      } else if (record instanceof Person person) {
        person.affiliations().forEach(this::add);
      } else if (record instanceof Organisation organisation) {
        add(organisation.partOf());
      } else if (record instanceof FreePage page) {
        add(page.partOf());
      }
      ids.remove(record.id());
    }

    Set<Id> all() {
      return ids;
    }

    private void happening(Happening happening) {
      happening.people().forEach(one -> add(one.person()));
      happening.organisations().forEach(one -> add(one.organisation()));
      happening.themes().forEach(this::add);
      happening.regions().forEach(this::add);
      happening.related().forEach(this::add);
      happening.outcomes().forEach(outcome -> authors(outcome.authors()));
    }

    /** A part has its conference from its whole. */
    private void conference(Archive archive, Occasion occasion) {
      if (occasion instanceof Event && archive.wholeOf(occasion) == null) {
        add(occasion.conference());
      }
    }

    private void authors(List<Author> authors) {
      authors.forEach(author -> add(author.name()));
    }

    private void add(@Nullable Reference reference) {
      if (reference != null && reference.id() != null) {
        ids.add(reference.id());
      }
    }
  }
}
