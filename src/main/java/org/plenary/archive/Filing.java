package org.plenary.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Files each occasion under its regions and themes and all that is broader. A cover of several
 * events is filed only where none of its events is; a part stands under what it is a part of.
 */
final class Filing {
  private final Archive archive;
  private final Map<Id, List<Occasion>> held = new HashMap<>();
  private final Map<Id, List<Occasion>> about = new HashMap<>();
  private final Map<Id, Map<Id, List<Event>>> parts = new HashMap<>();

  private Filing(Archive archive) {
    this.archive = archive;
  }

  static Map<Id, Archive.Filed> of(Archive archive) {
    Filing filing = new Filing(archive);
    archive.occasions().forEach(filing::file);
    Set<Id> unordered = new HashSet<>();
    archive.all(Edition.class).forEach(cover -> unordered.addAll(filing.fileCover(cover)));
    for (Id id : unordered) {
      listOf(filing.held, id).sort(archive.order());
      listOf(filing.about, id).sort(archive.order());
    }
    Set<Id> all = new HashSet<>(filing.held.keySet());
    all.addAll(filing.about.keySet());
    Map<Id, Archive.Filed> filed = new HashMap<>();
    for (Id id : all) {
      filed.put(
          id,
          new Archive.Filed(
              filing.held.getOrDefault(id, List.of()),
              filing.about.getOrDefault(id, List.of()),
              filing.parts.getOrDefault(id, Map.of())));
    }
    return filed;
  }

  private void file(Occasion occasion) {
    Set<Id> here = upward(heldIn(occasion));
    Set<Id> subjects = upward(subjects(occasion));
    fileParts(occasion, here, subjects);
    file(occasion, here, subjects);
  }

  private void file(Occasion occasion, Set<Id> here, Set<Id> subjects) {
    here.forEach(id -> listOf(held, id).add(occasion));
    subjects.stream()
        .filter(id -> !here.contains(id))
        .forEach(id -> listOf(about, id).add(occasion));
  }

  /**
   * Files the parts of an occasion under it.
   *
   * @param here where it was held, to which comes where they were
   * @param subjects what it is about, to which comes what they are about
   */
  private void fileParts(Occasion occasion, Set<Id> here, Set<Id> subjects) {
    for (Event part : archive.allPartsOf(occasion.id())) {
      Set<Id> heldIn = upward(heldIn(part));
      Set<Id> about = upward(subjects(part));
      here.addAll(heldIn);
      subjects.addAll(about);
      about.addAll(heldIn);
      about.forEach(id -> partsUnder(id, occasion.id()).add(part));
    }
  }

  /** Files a cover where none of its events is, and where its own parts are. */
  private Set<Id> fileCover(Edition cover) {
    List<Event> events = archive.eventsOf(cover.id());
    if (events.isEmpty()) {
      return Set.of();
    }
    Set<Id> here = new HashSet<>();
    Set<Id> subjects = upward(subjects(cover));
    for (Event event : events) {
      subjects.removeAll(upward(subjects(event)));
      subjects.removeAll(upward(heldIn(event)));
    }
    fileParts(cover, here, subjects);
    file(cover, here, subjects);
    here.addAll(subjects);
    return here;
  }

  private List<Event> partsUnder(Id subject, Id whole) {
    return parts
        .computeIfAbsent(subject, id -> new HashMap<>())
        .computeIfAbsent(whole, id -> new ArrayList<>());
  }

  private Set<Id> upward(Collection<Id> subjects) {
    Set<Id> all = new HashSet<>();
    subjects.forEach(subject -> all.addAll(archive.upward(subject)));
    return all;
  }

  private static List<Occasion> listOf(Map<Id, List<Occasion>> lists, Id id) {
    return lists.computeIfAbsent(id, key -> new ArrayList<>());
  }

  static List<Id> heldIn(Occasion occasion) {
    Place place = occasion.happening().place();
    return place == null ? List.of() : place.heldIn();
  }

  static List<Id> subjects(Occasion occasion) {
    List<Id> ids = new ArrayList<>();
    occasion.happening().themes().forEach(theme -> add(theme, ids));
    occasion.happening().regions().forEach(region -> add(region, ids));
    return ids;
  }

  static void add(@Nullable Reference reference, Collection<Id> ids) {
    if (reference != null && reference.id() != null) {
      ids.add(reference.id());
    }
  }
}
