package org.plenary.resolve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Attribution;
import org.plenary.archive.Id;
import org.plenary.archive.RecordKind;
import org.plenary.archive.Reference;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;
import org.plenary.document.Text;

/**
 * Which events are parts of which events or editions: by {@code part_of}, or by being in another's
 * folder.
 */
final class Parts {
  private static final Set<String> KEYS_OF_EVENTS =
      Set.of(
          "date",
          "end",
          "time",
          "zone",
          "type",
          "format",
          "status",
          "planned",
          "place",
          "conference",
          "series",
          "edition",
          "part_of",
          "people",
          "organisations",
          "themes",
          "regions",
          "related",
          "outcomes",
          "deadlines",
          "numbers",
          "attribution",
          "doi",
          "draft",
          "withdrawn");

  private final Binder binder;
  private final Hierarchy hierarchy;
  private final Diagnostics problems;
  private final Map<Id, Declared> declared = new HashMap<>();
  private final Map<Id, Reference> named = new HashMap<>();
  private final Set<Id> tooDeep = new HashSet<>();
  private final int deepest;

  /** What events say they are parts of that is not published. */
  private final Map<Id, Id> gone = new HashMap<>();

  /**
   * Parts of nothing yet.
   *
   * @param deepest how many levels of parts an event or edition may have
   */
  Parts(Binder binder, int deepest, Diagnostics problems) {
    this.binder = binder;
    this.deepest = deepest;
    this.problems = problems;
    this.hierarchy = new Hierarchy(binder, problems);
  }

  /** Takes note of the events and editions that can have parts. */
  void declare(List<Declared> records) {
    for (Declared record : records) {
      if (isOccasion(record.id())) {
        declared.put(record.id(), record);
      }
    }
  }

  /** Hides or withdraws an event with the one in whose folder it is, which was asked before it. */
  void followFolder(Declared event) {
    Declared folder = event.joints().saysPartOf() ? null : inFolderOf(event.id());
    if (folder != null) {
      binder.follow(event.id(), folder.id());
    }
  }

  /** Takes note of what an event is a part of. */
  void join(Declared event) {
    Text written = event.joints().partOf();
    Declared folder = inFolderOf(event.id());
    if (written != null) {
      Reference whole = binder.bindOccasion(written);
      if (whole.id() == null) {
        named.put(event.id(), whole);
        binder.lookUpOccasion(written).ifPresent(id -> gone.put(event.id(), id));
      } else {
        hierarchy.add(event.id(), whole.id(), written.span(), "part_of");
      }
    } else if (folder != null) {
      hierarchy.add(event.id(), folder.id(), event.fields().span(), "part_of");
      warnIfTaken(event, folder);
    }
  }

  private void warnIfTaken(Declared event, Declared folder) {
    boolean saysSo =
        event.fields().keys().stream().anyMatch(key -> KEYS_OF_EVENTS.contains(key.text()));
    if (!saysSo && event.fields().intact()) {
      problems.report(
          Diagnostic.of(Rule.TAKEN_FOR_PART, event.fields().span(), folder.basics().title())
              .help(
                  "give it a date or a time if it is one; a page that is no event belongs in the"
                      + " folder pages, and may say part_of"));
    }
  }

  /** Breaks every circle, and takes out of their wholes the parts that are nested too deeply. */
  void settle() {
    hierarchy.breakCircles();
    Map<Id, Integer> depths = new HashMap<>();
    List<Declared> parts =
        hierarchy.parts().stream().map(declared::get).filter(Objects::nonNull).toList();
    for (Declared event : wholesFirst(parts)) {
      Id whole = wholeOf(event.id());
      int depth = whole == null ? 0 : depths.getOrDefault(whole, 0) + 1;
      depths.put(event.id(), depth);
      if (depth > deepest) {
        hierarchy.cut(event.id());
        tooDeep.add(event.id());
      }
      if (depth == deepest + 1) {
        reportDepth(event);
      }
    }
  }

  private void reportDepth(Declared event) {
    problems.report(
        Diagnostic.of(
                Rule.TOO_LARGE,
                event.fields().keySpan("part_of"),
                "this nesting of parts",
                "more than " + deepest + " levels",
                deepest)
            .help("let it be a part of one of the events that this one is within"));
  }

  /** What an event is a part of; null for one that is none. */
  @Nullable Reference of(Id event) {
    Id whole = wholeOf(event);
    return whole == null || binder.isGone(whole)
        ? named.get(event)
        : new Reference(binder.title(whole), whole);
  }

  /** What an event is a part of, published or not. */
  @Nullable Id wholeOf(Id event) {
    List<Id> wholes = hierarchy.of(event);
    return wholes.isEmpty() ? null : wholes.get(0);
  }

  /**
   * Whether an event that says no date has one from what it is a part of, or would if that were
   * right, which is reported there.
   */
  boolean hasDate(Id event) {
    if (tooDeep.contains(event)) {
      return true;
    }
    Declared whole = declared.get(wholeOf(event));
    return whole != null
        && (whole.id().kind() == RecordKind.EVENT
            || whole.joints().dated()
            || !whole.fields().intact());
  }

  /**
   * The title of the nearest that an event is a part of, published or not, and that says it is
   * under the Chatham House Rule.
   */
  @Nullable String hiddenUnderRule(Id event) {
    Id hidden = gone.get(event);
    Declared whole = declared.get(hidden == null ? wholeOf(event) : hidden);
    while (whole != null && !isUnderRule(whole)) {
      whole = declared.get(wholeOf(whole.id()));
    }
    return whole == null ? null : whole.basics().title();
  }

  private static boolean isUnderRule(Declared record) {
    return record.fields().quiet().choice("attribution", Attribution.class)
        == Attribution.CHATHAM_HOUSE;
  }

  /** Events in an order in which each comes after what it is a part of. */
  List<Declared> wholesFirst(List<Declared> events) {
    if (hierarchy.parts().isEmpty()) {
      return events;
    }
    Map<Id, Declared> open = new HashMap<>();
    events.forEach(event -> open.put(event.id(), event));
    List<Declared> ordered = new ArrayList<>();
    for (Declared event : events) {
      Deque<Declared> way = new ArrayDeque<>();
      for (Declared at = open.remove(event.id()); at != null; at = next(at, open)) {
        way.addFirst(at);
      }
      ordered.addAll(way);
    }
    return ordered;
  }

  private @Nullable Declared next(Declared event, Map<Id, Declared> open) {
    Id whole = wholeOf(event.id());
    return whole == null ? null : open.remove(whole);
  }

  private @Nullable Declared inFolderOf(Id event) {
    String path = event.value();
    for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      Declared above = declared.get(new Id(RecordKind.EVENT, path.substring(0, slash)));
      if (above != null) {
        return above;
      }
    }
    return null;
  }

  private static boolean isOccasion(Id id) {
    return id.kind() == RecordKind.EVENT || id.kind() == RecordKind.EDITION;
  }
}
