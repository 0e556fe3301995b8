package org.plenary.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.NameOrder;
import org.plenary.archive.Organisation;
import org.plenary.archive.Party;
import org.plenary.archive.Person;
import org.plenary.archive.Reference;
import org.plenary.archive.Ties;
import org.plenary.archive.Ties.Attendance;
import org.plenary.language.Messages;
import org.plenary.page.PlannedOutput.PlannedPage;
import org.plenary.route.Route;
import org.plenary.route.Routes;

/** The alphabetical lists of people and organisations. */
final class PartyLists {
  private static final String PEOPLE = "people";
  private static final String ORGANISATIONS = "organisations";

  private final PageContext context;
  private final Frames frames;
  private final Paging paging;
  private final List<String> kinds;
  private final CountryNames countries;

  PartyLists(PageContext context, Frames frames, Paging paging) {
    this.context = context;
    this.frames = frames;
    this.paging = paging;
    this.kinds = kinds(context);
    this.countries = new CountryNames(context);
  }

  /** A name with the letter that it stands under. */
  private record Filed(Party party, FirstLetter letter) {}

  /** All names in their order, and on which page those of each letter begin. */
  private record Sorted(List<Filed> all, Map<FirstLetter, Integer> begins) {}

  /** The kinds of which the archive has any. */
  static List<String> kinds(PageContext context) {
    List<String> kinds = new ArrayList<>();
    if (!context.archive().all(Person.class).isEmpty()) {
      kinds.add(PEOPLE);
    }
    if (!context.archive().all(Organisation.class).isEmpty()) {
      kinds.add(ORGANISATIONS);
    }
    return kinds;
  }

  static String kind(Party party) {
    return party instanceof Person ? PEOPLE : ORGANISATIONS;
  }

  static Route route(String kind) {
    return kind.equals(PEOPLE) ? Routes.PEOPLE : Routes.ORGANISATIONS;
  }

  static String title(PageContext context, String kind) {
    return context.messages().text(kind + ".title");
  }

  void plan(List<PlannedPage> pages) {
    for (String kind : kinds) {
      List<Party> parties = parties(kind);
      Once<Sorted> sorted = new Once<>(() -> sorted(parties));
      for (int number = 1; number <= paging.pages(parties.size()); number++) {
        int page = number;
        pages.add(
            new PlannedPage(
                route(kind).page(page),
                kind,
                Pass.LIST,
                null,
                null,
                (body, facts) -> view(kind, sorted.get().all, sorted.get().begins, page)));
      }
    }
  }

  private List<Party> parties(String kind) {
    return context.archive().all(Party.class).stream()
        .filter(party -> kind(party).equals(kind) && context.routes().of(party.id()) != null)
        .toList();
  }

  private Sorted sorted(List<Party> parties) {
    List<Filed> all = new ArrayList<>();
    NameOrder.sorted(parties)
        .forEach(party -> all.add(new Filed(party, FirstLetter.of(party.nameInLists()))));
    all.sort(Comparator.comparing(Filed::letter));
    Map<FirstLetter, Integer> begins = new LinkedHashMap<>();
    for (int at = 0; at < all.size(); at++) {
      begins.putIfAbsent(all.get(at).letter, at / paging.size() + 1);
    }
    return new Sorted(all, begins);
  }

  private PartyListView view(
      String kind, List<Filed> all, Map<FirstLetter, Integer> begins, int number) {
    Route first = route(kind);
    Links links = Links.from(context, first.page(number));
    String title = title(context, kind);
    return new PartyListView(
        frame(kind, all, number, links),
        kind,
        title,
        all.size(),
        letters(first, begins, number, links),
        groups(paging.slice(all, number), begins, number, links),
        other(kind, links),
        paging.pager(first, number, all.size(), links));
  }

  private Frame frame(String kind, List<Filed> all, int number, Links links) {
    Messages messages = context.messages();
    Route first = route(kind);
    String title = title(context, kind);
    return frames.frame(
        new Frames.Head(
                first.page(number),
                SubjectPages.paged(context, title, number),
                SubjectPages.pagedDescription(
                    context,
                    messages.text(kind + ".description", all.size(), context.settings().title()),
                    number),
                null,
                true,
                null,
                SubjectPages.crumbs(first, title, number, links))
            .listing(
                paging.slice(all, number).stream().map(Filed::party).toList(),
                (number - 1) * paging.size(),
                all.size()));
  }

  /** Every letter, with a link to where its names begin. */
  private List<LinkView> letters(
      Route first, Map<FirstLetter, Integer> begins, int number, Links links) {
    List<LinkView> letters = new ArrayList<>();
    begins.forEach(
        (letter, page) -> {
          String href = page == number ? "" : links.href(first.page(page));
          letters.add(
              new LinkView(letter.text(context.messages()), href + "#" + letter.id(), null, null));
        });
    return letters;
  }

  private List<PartyListView.Letter> groups(
      List<Filed> onPage, Map<FirstLetter, Integer> begins, int number, Links links) {
    Map<FirstLetter, List<PartyListView.Row>> byLetter = new LinkedHashMap<>();
    for (Filed filed : onPage) {
      byLetter.computeIfAbsent(filed.letter, l -> new ArrayList<>()).add(row(filed.party, links));
    }
    List<PartyListView.Letter> groups = new ArrayList<>();
    byLetter.forEach(
        (letter, rows) ->
            groups.add(
                new PartyListView.Letter(
                    letter.text(context.messages()),
                    Objects.equals(begins.get(letter), number) ? letter.id() : null,
                    rows)));
    return groups;
  }

  private @Nullable LinkView other(String kind, Links links) {
    return kinds.stream()
        .filter(one -> !one.equals(kind))
        .findFirst()
        .map(one -> links.to(route(one), title(context, one)))
        .orElse(null);
  }

  private PartyListView.Row row(Party party, Links links) {
    Ties ties = context.archive().tiesOf(party.id());
    return new PartyListView.Row(
        links.to(party),
        note(party, links),
        ties.count(),
        context.years(
            ties.attended().stream().filter(Attendance::counts).map(Attendance::occasion)));
  }

  private @Nullable String note(Party party, Links links) {
    if (party instanceof Organisation organisation) {
      return organisation.country() == null ? null : countries.name(organisation.country());
    }
    List<Reference> affiliations = ((Person) party).affiliations();
    return affiliations.isEmpty() ? null : links.to(affiliations.get(0)).text();
  }
}
