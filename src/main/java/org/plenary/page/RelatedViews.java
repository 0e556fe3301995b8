package org.plenary.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Archive;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.Id;
import org.plenary.archive.Occasion;
import org.plenary.archive.Reference;
import org.plenary.archive.Region;
import org.plenary.language.Messages;
import org.plenary.page.Trait.Sort;

/** Makes the lines of related events, each with the reason. */
final class RelatedViews {
  private static final int MOST = 5;
  private static final int MOST_NAMING = 20;

  private final PageContext context;
  private final RelatedEvents events;
  private final Map<Id, List<Occasion>> naming = new HashMap<>();
  private final Set<String> withArticle;

  RelatedViews(PageContext context) {
    this.context = context;
    this.events = new RelatedEvents(context.archive());
    this.withArticle = Set.of(context.messages().text("region.articles").split(" "));
    Archive archive = context.archive();
    for (ArchiveRecord record : archive.records()) {
      if (record instanceof Occasion occasion) {
        ids(occasion)
            .forEach(id -> naming.computeIfAbsent(id, key -> new ArrayList<>()).add(occasion));
      }
    }
    naming.values().forEach(occasions -> occasions.sort(archive.order().reversed()));
  }

  private static Set<Id> ids(Occasion occasion) {
    Set<Id> ids = new HashSet<>();
    for (Reference reference : occasion.happening().related()) {
      if (reference.id() != null && !reference.id().equals(occasion.id())) {
        ids.add(reference.id());
      }
    }
    return ids;
  }

  /** What authors say is related, then what shares most. */
  List<RelatedView> of(Occasion occasion, Links links) {
    List<RelatedView> views = new ArrayList<>(named(occasion, links));
    if (views.size() < MOST) {
      Set<Id> shown = ids(occasion);
      naming(occasion).forEach(other -> shown.add(other.id()));
      for (RelatedEvents.Related one : events.of(occasion, shown, MOST - views.size())) {
        views.add(new RelatedView(links.entry(one.occasion()), reason(one.shared())));
      }
    }
    return views;
  }

  /** What the author names, and what names this one. */
  List<RelatedView> named(Occasion occasion, Links links) {
    Messages messages = context.messages();
    List<RelatedView> views = new ArrayList<>();
    for (Reference reference : occasion.happening().related()) {
      EntryView entry =
          reference.id() == null
              ? EntryView.of(links.text(reference.text()))
              : links.entry((Occasion) context.archive().get(reference.id()));
      views.add(new RelatedView(entry, messages.text("related.chosen")));
    }
    Set<Id> shown = ids(occasion);
    naming(occasion).stream()
        .filter(other -> !shown.contains(other.id()))
        .limit(MOST_NAMING)
        .map(other -> new RelatedView(links.entry(other), messages.text("related.chosen-there")))
        .forEach(views::add);
    return views;
  }

  /** What names an event as related, without its own parts and an edition's own events. */
  private List<Occasion> naming(Occasion occasion) {
    List<Occasion> all = naming.getOrDefault(occasion.id(), List.of());
    return all.isEmpty() ? all : all.stream().filter(other -> !belongsTo(occasion, other)).toList();
  }

  private boolean belongsTo(Occasion whole, Occasion other) {
    Occasion outermost = context.archive().outermost(other);
    Reference edition = outermost.edition();
    return outermost.equals(whole) || (edition != null && whole.id().equals(edition.id()));
  }

  /** The most specific of what is shared, in words. */
  private String reason(List<Trait> shared) {
    List<String> parts = new ArrayList<>();
    List<String> about = names(shared, Sort.ABOUT, 1);
    add("related.on", names(shared, Sort.THEME, 2), parts);
    if (parts.isEmpty()) {
      add("related.of", names(shared, Sort.CONFERENCE, 1), parts);
    }
    add("related.in", without(about, names(shared, Sort.HELD, 1)), parts);
    add("related.about", about, parts);
    add("related.with", names(shared, Sort.PERSON, 2), parts);
    if (parts.isEmpty()) {
      add("related.with", names(shared, Sort.ORGANISATION, 1), parts);
    }
    String all =
        parts.stream()
            .reduce((said, next) -> context.messages().text("related.next", said, next))
            .orElse("");
    return context.messages().text("related.also", all);
  }

  private static List<String> without(List<String> some, List<String> all) {
    return all.stream().filter(name -> !some.contains(name)).toList();
  }

  private void add(String key, List<String> names, List<String> parts) {
    if (!names.isEmpty()) {
      parts.add(context.messages().text(key, context.list(names)));
    }
  }

  private List<String> names(List<Trait> shared, Sort sort, int most) {
    List<String> names = new ArrayList<>(most);
    for (Trait trait : shared) {
      if (trait.sort() == sort && names.size() < most) {
        String name = name(trait);
        if (!names.contains(name)) {
          names.add(name);
        }
      }
    }
    return names;
  }

  private String name(Trait trait) {
    @Nullable Id id = trait.record();
    if (id == null) {
      return String.valueOf(trait.city());
    }
    ArchiveRecord record = context.archive().get(id);
    String code = record instanceof Region region && region.code() != null ? region.code() : "";
    boolean article =
        record instanceof Region
            && (withArticle.contains(code) || withArticle.contains(id.value()))
            && !record.title().startsWith(context.messages().text("region.article") + " ");
    return article
        ? context.messages().text("region.with-article", record.title())
        : record.title();
  }
}
