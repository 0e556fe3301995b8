package org.plenary.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Attribution;
import org.plenary.archive.Basics;
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

/** Makes the parts that pages of several kinds show. */
final class RecordParts {
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
              List.of()));
    }
    return views;
  }

  List<ResourceView> sources(Basics basics) {
    List<ResourceView> views = new ArrayList<>();
    for (FactSource source : basics.sources()) {
      views.add(
          new ResourceView(links.to(source.label(), source.target(), null), null, null, List.of()));
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
              outcome.authors()));
    }
    return views;
  }

  /** The facts of an event; of an edition, with those of its events where it says none. */
  FactsView facts(Occasion occasion, @Nullable DateView when, @Nullable PlaceView place) {
    Happening happening = occasion.happening();
    List<? extends Occasion> events = context.archive().eventsOf(occasion.id());
    boolean cover = !events.isEmpty();
    return new FactsView(
        when,
        place,
        happening.type() == null ? null : context.type(happening.type()),
        context.word("format", happening.format()),
        happening.attribution() == Attribution.CHATHAM_HOUSE,
        links.toOrNull(occasion.conference()),
        occasion.id().kind() == org.plenary.archive.RecordKind.EDITION
            ? null
            : links.toOrNull(occasion.edition()),
        subjects(
            happening.themes(),
            cover ? events.stream().map(e -> e.happening().themes()).toList() : List.of()),
        subjects(
            happening.regions(),
            cover ? events.stream().map(e -> e.happening().regions()).toList() : List.of()),
        organisations(involved(occasion, events)),
        people(participants(occasion, events)));
  }

  private List<LinkView> subjects(List<Reference> own, List<List<Reference>> ofEvents) {
    if (!own.isEmpty()) {
      return links.toAll(own);
    }
    Map<Object, Reference> each = new LinkedHashMap<>();
    ofEvents.forEach(
        list ->
            list.forEach(
                subject ->
                    each.putIfAbsent(
                        subject.id() == null ? subject.text() : subject.id(), subject)));
    return links.toAll(each.values());
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

  /** Where an event was; null if it has no place. */
  @Nullable PlaceView place(Happening happening) {
    Place place = happening.place();
    if (place == null) {
      return null;
    }
    String where = context.longPlace(place);
    Set<Id> regions = new LinkedHashSet<>();
    place.heldIn().stream()
        .sorted(java.util.Comparator.comparingInt(id -> -context.archive().upward(id).size()))
        .forEach(id -> regions.addAll(context.archive().upward(id)));
    String venue = place.venue() == null || place.venue().equals(where) ? null : place.venue();
    return new PlaceView(
        venue, where == null ? "" : where, regions.stream().map(links::to).toList());
  }

  List<RoleView> organisations(List<Involvement> all) {
    List<RoleView> groups = new ArrayList<>();
    for (OrganisationRole role : OrganisationRole.values()) {
      addGroup(
          context.word("organisation-role", role),
          all.stream().filter(one -> one.roles().contains(role)).map(this::party).toList(),
          groups);
    }
    addGroup(
        context.messages().text("organisation-role.none"),
        all.stream().filter(one -> one.roles().isEmpty()).map(this::party).toList(),
        groups);
    return groups;
  }

  List<RoleView> people(List<Participation> all) {
    List<RoleView> groups = new ArrayList<>();
    for (Role role : Role.values()) {
      addGroup(
          context.word("role", role),
          all.stream().filter(one -> one.roles().contains(role)).map(this::party).toList(),
          groups);
    }
    addGroup(
        context.messages().text("role.none"),
        all.stream().filter(one -> one.roles().isEmpty()).map(this::party).toList(),
        groups);
    return groups;
  }

  private static void addGroup(String role, Collection<PartyView> parties, List<RoleView> groups) {
    if (!parties.isEmpty()) {
      groups.add(new RoleView(role, List.copyOf(new LinkedHashSet<>(parties))));
    }
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
