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
    List<Event> parts = archive.allPartsOf(occasion.id());
    hold(occasion, occasion);
    parts.forEach(part -> hold(part, occasion));
    discuss(occasion, occasion);
    parts.forEach(part -> discuss(part, occasion));
    fileParts(occasion, parts);
  }

  /** Files an occasion where something was held: itself, or a part of it. */
  private void hold(Occasion something, Occasion occasion) {
    for (Id region : heldIn(something)) {
      archive.upward(region).forEach(id -> addOnce(occasion, id, held));
    }
  }

  /** Files an occasion under what something is about: itself, or a part of it. */
  private void discuss(Occasion something, Occasion occasion) {
    for (Id subject : subjects(something)) {
      archive.upward(subject).forEach(id -> addUnlessHeld(occasion, id));
    }
  }

  private void addUnlessHeld(Occasion occasion, Id subject) {
    if (!endsWith(occasion, held.get(subject))) {
      addOnce(occasion, subject, about);
    }
  }

  /** Files a cover where none of its events is, and where its own parts are. */
  private Set<Id> fileCover(Edition cover) {
    List<Event> events = archive.eventsOf(cover.id());
    if (events.isEmpty()) {
      return Set.of();
    }
    Set<Id> subjects = upward(subjects(cover));
    for (Event event : events) {
      subjects.removeAll(upward(subjects(event)));
      subjects.removeAll(upward(heldIn(event)));
    }
    List<Event> parts = archive.allPartsOf(cover.id());
    parts.forEach(part -> hold(part, cover));
    subjects.forEach(id -> addUnlessHeld(cover, id));
    parts.forEach(part -> discuss(part, cover));
    fileParts(cover, parts);
    parts.forEach(part -> subjects.addAll(under(part)));
    return subjects;
  }

  private void fileParts(Occasion whole, List<Event> all) {
    all.forEach(part -> under(part).forEach(id -> partsUnder(id, whole.id()).add(part)));
  }

  /** Where a part is filed. */
  private Set<Id> under(Event part) {
    Set<Id> all = upward(heldIn(part));
    all.addAll(upward(subjects(part)));
    return all;
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

  /** Adds an occasion to one of the lists, which get all of an occasion before any of the next. */
  static void addOnce(Occasion occasion, Id id, Map<Id, List<Occasion>> lists) {
    List<Occasion> list = listOf(lists, id);
    if (!endsWith(occasion, list)) {
      list.add(occasion);
    }
  }

  private static boolean endsWith(Occasion last, @Nullable List<Occasion> list) {
    return list != null && !list.isEmpty() && list.get(list.size() - 1) == last;
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
