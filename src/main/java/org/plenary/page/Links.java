package org.plenary.page;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.Id;
import org.plenary.archive.Occasion;
import org.plenary.archive.Reference;
import org.plenary.archive.Target;
import org.plenary.language.WritingDirection;
import org.plenary.route.Route;
import org.plenary.route.Routes;

/** Makes the links of the pages at one depth, relative to them; those to records once. */
final class Links {
  private final PageContext context;
  private final String toRoot;
  private final Map<Id, LinkView> titled = new ConcurrentHashMap<>();
  private final Map<Id, LinkView> brief = new ConcurrentHashMap<>();
  private final Map<Id, Listed> inLists = new ConcurrentHashMap<>();

  /**
   * Links of some pages; {@link PageContext#linksFrom} has them.
   *
   * @param toRoot what leads from the pages to the site's root
   */
  Links(PageContext context, String toRoot) {
    this.context = context;
    this.toRoot = toRoot;
  }

  static Links from(PageContext context, Route page) {
    return context.linksFrom(page.toRoot());
  }

  /** The address of another output. */
  String href(Route route) {
    String href = toRoot + route.encoded();
    return href.isEmpty() ? "./" : href;
  }

  LinkView to(Route route, String text) {
    return new LinkView(text, href(route), null, null);
  }

  /** A link to a record under its title; its text where it has no page. */
  LinkView to(Id id) {
    LinkView made = titled.get(id);
    return made != null ? made : to(context.archive().get(id));
  }

  LinkView to(ArchiveRecord record) {
    LinkView made = titled.get(record.id()); // without a lock
    return made != null
        ? made
        : titled.computeIfAbsent(record.id(), id -> to(record, record.title()));
  }

  /** A link to a record under its short title, where room is scarce. */
  LinkView brief(ArchiveRecord record) {
    String text = record.basics().brief();
    if (text.equals(record.title())) {
      return to(record);
    }
    LinkView made = brief.get(record.id()); // without a lock
    return made != null ? made : brief.computeIfAbsent(record.id(), id -> to(record, text));
  }

  /** A link to a record under its short title; its text where it has no page. */
  LinkView brief(Reference reference) {
    return reference.id() == null
        ? text(reference.text())
        : brief(context.archive().get(reference.id()));
  }

  /** A link to a record under another text. */
  LinkView to(ArchiveRecord record, String text) {
    Route route = context.routes().of(record.id());
    String language = record.basics().language();
    String address = route == null ? null : href(route);
    if (language == null || language.equals(context.settings().language())) {
      return new LinkView(text, address, null, null);
    }
    return new LinkView(text, address, language, WritingDirection.of(language));
  }

  LinkView to(Reference reference) {
    return reference.id() == null ? text(reference.text()) : to(reference.id());
  }

  @Nullable LinkView toOrNull(@Nullable Reference reference) {
    return reference == null ? null : to(reference);
  }

  @Nullable LinkView toOrNull(@Nullable ArchiveRecord record) {
    return record == null ? null : to(record);
  }

  List<LinkView> toAll(Collection<Reference> references) {
    return Each.of(references, this::to);
  }

  LinkView text(String text) {
    return new LinkView(text, null, null, null);
  }

  /** A link to a target that an author gave. */
  LinkView to(String text, @Nullable Target target, @Nullable String language) {
    String lang = Objects.equals(language, context.settings().language()) ? null : language;
    return new LinkView(
        text, address(target), lang, lang == null ? null : WritingDirection.of(lang));
  }

  private @Nullable String address(@Nullable Target target) {
    if (target instanceof Target.Address address) {
      return address.url();
    }
    if (target instanceof Target.Attached attached) {
      return href(Routes.of(attached.file())) + hash(attached.fragment());
    }
    if (target instanceof Target.Page page) {
      boolean gone = context.archive().find(page.id()) == null;
      Route route = gone ? null : context.routes().of(page.id());
      return route == null ? null : href(route) + hash(page.fragment());
    }
    return null;
  }

  private static String hash(String fragment) {
    return fragment.isEmpty() ? "" : "#" + fragment;
  }

  /**
   * A line in a list of events.
   *
   * @param withConference whether the conference is named, where the list is not its own
   */
  EntryView entry(Occasion occasion, boolean withConference, @Nullable String summary) {
    Listed listed = listed(occasion);
    return listed.entry(withConference, summary, null, listed.place(), List.of());
  }

  EntryView entry(Occasion occasion) {
    return entry(occasion, true, null);
  }

  /** A line in a programme, with the hours and the place that it is to say. */
  EntryView inProgramme(Occasion occasion, @Nullable String hours, @Nullable String place) {
    return listed(occasion).entry(false, occasion.basics().summary(), hours, place, List.of());
  }

  /** A line in a list of events with some of its parts. */
  EntryView withParts(Occasion occasion, List<? extends Occasion> parts) {
    Listed listed = listed(occasion);
    return listed.entry(true, null, null, listed.place(), Each.of(parts, this::to));
  }

  private Listed listed(Occasion occasion) {
    Listed made = inLists.get(occasion.id()); // without a lock
    return made != null
        ? made
        : inLists.computeIfAbsent(occasion.id(), id -> Listed.of(context, occasion, this));
  }
}
