package org.plenary.page;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.Conference;
import org.plenary.archive.Id;
import org.plenary.archive.Occasion;
import org.plenary.archive.Organisation;
import org.plenary.archive.OrganisationRole;
import org.plenary.archive.Outcome;
import org.plenary.archive.Party;
import org.plenary.archive.Person;
import org.plenary.archive.Target;
import org.plenary.archive.Ties;
import org.plenary.markdown.RenderedBody;
import org.plenary.page.PlannedOutput.PlannedPage;
import org.plenary.route.Route;

/**
 * The pages of people and organisations. Page 2 holds what comes second in each of their lists, so
 * that no page grows with the archive.
 */
final class PartyPages {
  private final PageContext context;
  private final Frames frames;
  private final PageTitles titles;
  private final Paging paging;
  private final CountryNames countries;

  PartyPages(PageContext context, Frames frames, PageTitles titles, Paging paging) {
    this.context = context;
    this.frames = frames;
    this.titles = titles;
    this.paging = paging;
    this.countries = new CountryNames(context);
  }

  /** One page of a party, with the number of its pages. */
  private record Sheet(
      Route first, int number, int pages, Attendances attended, Ties ties, Links links) {
    boolean isFirst() {
      return number == 1;
    }
  }

  void plan(List<PlannedPage> pages) {
    context.archive().all(Party.class).forEach(party -> plan(party, pages));
  }

  private void plan(Party party, List<PlannedPage> planned) {
    Route first = context.routes().of(party.id());
    if (first == null) {
      return;
    }
    Ties ties = context.archive().tiesOf(party.id());
    Attendances attended = new Attendances(context, first, ties.attended(), paging.size());
    int longest =
        Stream.of(
                ties.people(),
                ties.within(),
                ties.conferences(),
                ties.outcomes(),
                ties.written(),
                ties.translated())
            .mapToInt(List::size)
            .max()
            .orElse(0);
    int pages = Math.max(attended.pages(), paging.pages(longest));
    for (int number = 1; number <= pages; number++) {
      int page = number;
      planned.add(
          new PlannedPage(
                  first.page(page),
                  party.id().kind().word(),
                  page == 1 ? Pass.RECORD : Pass.LIST,
                  page == 1 ? party.id() : null,
                  page == 1 ? party.basics().body() : null,
                  (body, others) -> {
                    Links links = Links.from(context, first.page(page));
                    Sheet sheet = new Sheet(first, page, pages, attended, ties, links);
                    return party instanceof Person person
                        ? person(person, sheet, body, others)
                        : organisation((Organisation) party, sheet, body, others);
                  })
              .indexedIf(party.basics().body() != null));
    }
  }

  private PersonView person(Person person, Sheet sheet, RenderedBody body, OtherBodies others) {
    Links links = sheet.links;
    RecordParts parts = new RecordParts(context, links);
    AttendedView attended = sheet.attended.on(sheet.number, links);
    return new PersonView(
        frame(person, sheet, attended, body),
        person.title(),
        person.basics().also(),
        person.basics().summary(),
        new RecordViews(context, links).of(person, sheet.number, others),
        body.html(),
        links.toAll(person.affiliations()),
        website(person.website()),
        person.orcid() == null
            ? null
            : new LinkView(person.orcid(), "https://orcid.org/" + person.orcid(), null, null),
        attended,
        listed(sheet, sheet.ties.outcomes(), one -> outcome(one, links)),
        listed(sheet, sheet.ties.written(), one -> entry(one, links)),
        listed(sheet, sheet.ties.translated(), one -> entry(one, links)),
        paging.pagerOf(sheet.first, sheet.number, sheet.pages, links),
        parts.links(person.basics()),
        parts.sources(person.basics()));
  }

  private OrganisationView organisation(
      Organisation party, Sheet sheet, RenderedBody body, OtherBodies others) {
    Links links = sheet.links;
    RecordParts parts = new RecordParts(context, links);
    AttendedView attended = sheet.attended.on(sheet.number, links);
    String ror = party.ror();
    String country = party.country();
    return new OrganisationView(
        frame(party, sheet, attended, body),
        party.title(),
        party.basics().also(),
        party.basics().summary(),
        new RecordViews(context, links).of(party, sheet.number, others),
        body.html(),
        links.toOrNull(party.partOf()),
        country == null ? null : countries.link(country, links),
        website(party.website()),
        ror == null ? null : new LinkView(ror, "https://ror.org/" + ror, null, null),
        attended,
        listed(sheet, sheet.ties.within(), links::to),
        listed(sheet, sheet.ties.people(), links::to),
        listed(sheet, sheet.ties.conferences(), one -> conference(one, party.id(), links)),
        paging.pagerOf(sheet.first, sheet.number, sheet.pages, links),
        parts.links(party.basics()),
        parts.sources(party.basics()));
  }

  private Frame frame(Party party, Sheet sheet, AttendedView attended, RenderedBody body) {
    String list = PartyLists.kind(party);
    List<LinkView> crumbs = new ArrayList<>();
    crumbs.add(sheet.links.to(PartyLists.route(list), PartyLists.title(context, list)));
    if (!sheet.isFirst()) {
      crumbs.add(sheet.links.to(party));
    }
    return frames.frame(
        new Frames.Head(
                sheet.first.page(sheet.number),
                SubjectPages.paged(context, titles.of(party), sheet.number),
                SubjectPages.pagedDescription(
                    context,
                    titles.description(party, description(sheet, attended, body)),
                    sheet.number),
                party.basics().language(),
                party.basics().body() != null,
                party.basics().body(),
                crumbs)
            .about(party, party.basics().summary(), body.facts().excerpt()));
  }

  private @Nullable String description(Sheet sheet, AttendedView attended, RenderedBody body) {
    if (!body.facts().excerpt().isEmpty()) {
      return body.facts().excerpt();
    }
    return sheet.isFirst() && attended.count() > 0
        ? context.messages().text("party.description", attended.count())
        : null;
  }

  private <T, V> ListedView<V> listed(Sheet sheet, List<T> all, Function<T, V> view) {
    return new ListedView<>(
        all.size(), paging.slice(all, sheet.number).stream().map(view).toList());
  }

  private PersonView.OutcomeView outcome(Ties.Authored authored, Links links) {
    Outcome outcome = authored.outcome();
    return new PersonView.OutcomeView(
        links.to(outcome.title(), outcome.target(), null),
        outcome.kind() == null ? null : context.word("link", outcome.kind()),
        context.date(outcome.date()),
        links.to(authored.occasion()));
  }

  private static EntryView entry(ArchiveRecord record, Links links) {
    return record instanceof Occasion occasion
        ? links.entry(occasion)
        : EntryView.of(links.to(record));
  }

  private OrganisationView.ConferenceLine conference(
      Conference conference, Id organisation, Links links) {
    Set<OrganisationRole> roles = EnumSet.noneOf(OrganisationRole.class);
    conference.organisations().stream()
        .filter(one -> organisation.equals(one.organisation().id()))
        .forEach(one -> roles.addAll(one.roles()));
    List<String> words = roles.stream().map(r -> context.word("organisation-role", r)).toList();
    return new OrganisationView.ConferenceLine(
        links.to(conference), words.isEmpty() ? null : context.list(words));
  }

  /** A link to a website, under its address without what every address has. */
  private static @Nullable LinkView website(Target.@Nullable Address website) {
    if (website == null) {
      return null;
    }
    String url = website.url();
    return new LinkView(
        url.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", ""), url, null, null);
  }
}
