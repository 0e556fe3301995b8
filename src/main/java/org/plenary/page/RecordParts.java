package org.plenary.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Attribution;
import org.plenary.archive.Basics;
import org.plenary.archive.Edition;
import org.plenary.archive.FactSource;
import org.plenary.archive.Happening;
import org.plenary.archive.Id;
import org.plenary.archive.Involvement;
import org.plenary.archive.Occasion;
import org.plenary.archive.OrganisationRole;
import org.plenary.archive.Outcome;
import org.plenary.archive.Participation;
import org.plenary.archive.Place;
import org.plenary.archive.RecordLink;
import org.plenary.archive.Reference;
import org.plenary.archive.Role;
import org.plenary.archive.Target;
import org.plenary.route.Route;

/** Makes the parts that pages of several kinds show. */
final class RecordParts {
  private static final int MOST_PARTIES = 120;
  private static final int MOST_SUBJECTS = 20;

  private final PageContext context;
  private final Links links;

  RecordParts(PageContext context, Links links) {
    this.context = context;
    this.links = links;
  }

  List<ResourceView> links(Basics basics) {
    List<ResourceView> views = new ArrayList<>();
    for (RecordLink link : basics.links()) {
      views.add(
          new ResourceView(
              links.to(link.label(), link.target(), link.language()),
              link.kind() == null ? null : context.word("link", link.kind()),
              context.date(link.date()),
              List.of(),
              null,
              copy(link.archived())));
    }
    return views;
  }

  /** The free pages that belong to an event or edition. */
  List<LinkView> pages(Occasion occasion) {
    return Each.of(context.archive().pagesOf(occasion.id()), links::to);
  }

  List<ResourceView> sources(Basics basics) {
    List<ResourceView> views = new ArrayList<>();
    for (FactSource source : basics.sources()) {
      views.add(
          new ResourceView(
              links.to(source.label(), source.target(), null),
              null,
              null,
              List.of(),
              null,
              copy(source.archived())));
    }
    return views;
  }

  List<ResourceView> outcomes(Happening happening) {
    List<ResourceView> views = new ArrayList<>();
    for (Outcome outcome : happening.outcomes()) {
      views.add(
          new ResourceView(
              links.to(outcome.title(), outcome.target(), null),
              outcome.kind() == null ? null : context.word("link", outcome.kind()),
              context.date(outcome.date()),
              new RecordViews(context, links).authors(outcome.authors()),
              doi(outcome.doi()),
              copy(outcome.archived())));
    }
    return views;
  }

  private @Nullable LinkView copy(Target.@Nullable Address archived) {
    return archived == null
        ? null
        : new LinkView(context.messages().text("resource.archived"), archived.url(), null, null);
  }

  /** A link to what a DOI names, through its resolver. */
  static @Nullable LinkView doi(@Nullable String doi) {
    return doi == null
        ? null
        : new LinkView("doi:" + doi, "https://doi.org/" + new Route(doi).encoded(), null, null);
  }

  /** The facts of an event; of an edition, with those of its events where it says none. */
  FactsView facts(Occasion occasion, @Nullable DateView when, @Nullable PlaceView place) {
    Happening happening = occasion.happening();
    List<? extends Occasion> events = context.archive().eventsOf(occasion.id());
    boolean cover = !events.isEmpty();
    FactWords words = new FactWords(context, links);
    return new FactsView(
        when,
        words.time(happening),
        place,
        FactWords.status(context, occasion),
        FactWords.setback(context, occasion),
        words.planned(happening),
        happening.type() == null ? null : context.type(happening.type()),
        context.word("format", context.archive().formatOf(occasion)),
        happening.attribution() == Attribution.CHATHAM_HOUSE,
        links.toOrNull(occasion.partOf()),
        links.toOrNull(occasion.conference()),
        EditionPages.isInSeries(context, occasion),
        edition(occasion),
        occasion.basics().also(),
        subjects(
            happening.themes(),
            cover ? events.stream().map(e -> e.happening().themes()).toList() : List.of()),
        subjects(
            happening.regions(),
            cover ? events.stream().map(e -> e.happening().regions()).toList() : List.of()),
        cover
            ? shortened(organisations(involved(occasion, events)))
            : organisations(happening.organisations()),
        cover
            ? shortened(people(withoutTopics(participants(occasion, events))))
            : people(happening.people()),
        words.numbers(happening.numbers()),
        words.deadlines(happening),
        doi(happening.doi()));
  }

  /** The edition of an event; only its name where the edition has no page but the event's. */
  private @Nullable LinkView edition(Occasion occasion) {
    Reference reference = occasion.edition();
    if (reference == null || occasion instanceof Edition) {
      return null;
    }
    boolean ownPage =
        reference.id() == null
            || (context.archive().get(reference.id()) instanceof Edition edition
                && context.archive().hasPage(edition));
    LinkView link = links.to(reference);
    return ownPage ? link : links.text(link.text());
  }

  /** The subjects of an edition, else those of its events; of very many, the most frequent. */
  private List<LinkView> subjects(List<Reference> own, List<List<Reference>> ofEvents) {
    if (!own.isEmpty()) {
      return links.toAll(own);
    }
    Map<Object, Reference> each = new LinkedHashMap<>();
    Map<Object, Integer> events = new HashMap<>();
    for (List<Reference> subjects : ofEvents) {
      for (Reference subject : subjects) {
        Object key = subject.id() == null ? subject.text() : subject.id();
        each.putIfAbsent(key, subject);
        events.merge(key, 1, Integer::sum);
      }
    }
    Set<Object> most =
        each.keySet().stream()
            .sorted(Comparator.comparingInt(key -> -events.getOrDefault(key, 0)))
            .limit(MOST_SUBJECTS)
            .collect(Collectors.toSet());
    int more = each.size() - most.size();
    each.keySet().retainAll(most);
    List<LinkView> shown = new ArrayList<>(links.toAll(each.values()));
    if (more > 0) {
      shown.add(links.text(context.messages().text("fold.more", more)));
    }
    return shown;
  }

  /** A cover names each person once for a role; the topics are on the pages of its events. */
  private static List<Participation> withoutTopics(List<Participation> all) {
    return Each.of(
        all, one -> new Participation(one.person(), one.as(), one.roles(), null, null, null));
  }

  private static List<Involvement> involved(Occasion occasion, List<? extends Occasion> events) {
    List<Involvement> all = new ArrayList<>(occasion.happening().organisations());
    events.forEach(event -> all.addAll(event.happening().organisations()));
    return all;
  }

  private static List<Participation> participants(
      Occasion occasion, List<? extends Occasion> events) {
    List<Participation> all = new ArrayList<>(occasion.happening().people());
    events.forEach(event -> all.addAll(event.happening().people()));
    return all;
  }

  /**
   * Where an event was, with the regions it was held in; a wider one that it is also about is left
   * to those. Null if it has no place.
   */
  @Nullable PlaceView place(Happening happening) {
    Place place = happening.place();
    if (place == null) {
      return null;
    }
    String where = context.longPlace(place);
    Set<Id> regions = new LinkedHashSet<>();
    place.heldIn().stream()
        .sorted(Comparator.comparingInt(id -> -context.archive().upward(id).size()))
        .forEach(id -> regions.addAll(context.archive().upward(id)));
    Set<Id> wider = new LinkedHashSet<>(regions);
    wider.removeAll(place.heldIn());
    happening.regions().stream()
        .map(Reference::id)
        .filter(wider::contains)
        .forEach(regions::remove);
    String venue = place.venue() == null || place.venue().equals(where) ? null : place.venue();
    return new PlaceView(venue, where == null ? "" : where, Each.of(regions, links::to));
  }

  /** At most some of those of each role; the others are named with an edition's events. */
  private static List<RoleView> shortened(List<RoleView> roles) {
    return Each.of(
        roles,
        role ->
            new RoleView(
                role.role(),
                role.parties().subList(0, Math.min(MOST_PARTIES, role.parties().size())),
                Math.max(0, role.parties().size() - MOST_PARTIES)));
  }

  /** Organisations by what they did; one that did several things stands under each. */
  List<RoleView> organisations(List<Involvement> all) {
    Map<OrganisationRole, Set<PartyView>> byRole = new EnumMap<>(OrganisationRole.class);
    Set<PartyView> others = new LinkedHashSet<>();
    all.forEach(one -> sort(party(one), one.roles(), byRole, others));
    return roles("organisation-role", byRole, others);
  }

  /**
   * People by what they did; one who did several things stands under each, with affiliation and
   * topic under the first.
   */
  List<RoleView> people(List<Participation> all) {
    Map<Role, Set<PartyView>> byRole = new EnumMap<>(Role.class);
    Set<PartyView> others = new LinkedHashSet<>();
    for (Participation one : all) {
      List<Role> roles = one.roles().stream().sorted().toList();
      List<Role> first = roles.subList(0, Math.min(1, roles.size()));
      sort(party(one), first, byRole, others);
      PartyView again = new PartyView(party(one).name(), null, null);
      roles
          .subList(first.size(), roles.size())
          .forEach(role -> sort(again, List.of(role), byRole, others));
    }
    return roles("role", byRole, others);
  }

  private static <R> void sort(
      PartyView party, List<R> roles, Map<R, Set<PartyView>> byRole, Set<PartyView> others) {
    roles.forEach(role -> byRole.computeIfAbsent(role, key -> new LinkedHashSet<>()).add(party));
    if (roles.isEmpty()) {
      others.add(party);
    }
  }

  private <R extends Enum<R>> List<RoleView> roles(
      String group, Map<R, Set<PartyView>> byRole, Set<PartyView> others) {
    List<RoleView> views = new ArrayList<>();
    byRole.forEach(
        (role, parties) ->
            views.add(new RoleView(context.word(group, role), List.copyOf(parties))));
    if (!others.isEmpty()) {
      views.add(new RoleView(context.messages().text(group + ".none"), List.copyOf(others)));
    }
    return views;
  }

  private PartyView party(Involvement involvement) {
    return new PartyView(links.to(involvement.organisation()), null, null);
  }

  private PartyView party(Participation participation) {
    Reference person = participation.person();
    LinkView name =
        person == null ? links.text(context.messages().text("person.withheld")) : links.to(person);
    return new PartyView(name, participation.as(), participation.topic());
  }
}
