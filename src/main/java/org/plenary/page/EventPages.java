package org.plenary.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Archive;
import org.plenary.archive.Edition;
import org.plenary.archive.Event;
import org.plenary.archive.EventDate;
import org.plenary.archive.Id;
import org.plenary.archive.Occasion;
import org.plenary.archive.Reference;
import org.plenary.describe.BibTex;
import org.plenary.describe.Citation;
import org.plenary.describe.Citations;
import org.plenary.describe.CslJson;
import org.plenary.describe.Ris;
import org.plenary.markdown.RenderedBody;
import org.plenary.page.PlannedOutput.PlannedPage;
import org.plenary.route.Route;
import org.plenary.route.Routes;

/** Pages of events, and of editions that are events. */
final class EventPages {
  private final PageContext context;
  private final Frames frames;
  private final PageTitles titles;
  private final Paging paging;
  private final Supplier<RelatedViews> related;
  private final Citations citations;

  /** An event, and what all the pages of its programme have in common. */
  private record Parted(
      Occasion occasion,
      Route first,
      List<Event> parts,
      Once<String> sentence,
      Once<Programme> programme) {}

  EventPages(
      PageContext context,
      Frames frames,
      PageTitles titles,
      Paging paging,
      Supplier<RelatedViews> related) {
    this.context = context;
    this.frames = frames;
    this.titles = titles;
    this.paging = paging;
    this.related = related;
    citations =
        new Citations(context.archive(), context.routes(), context.settings(), context.messages());
  }

  void plan(List<PlannedPage> pages) {
    for (Event event : context.archive().all(Event.class)) {
      plan(event, pages);
    }
    for (Edition edition : context.archive().all(Edition.class)) {
      if (context.archive().eventsOf(edition.id()).isEmpty()) {
        plan(edition, pages);
      }
    }
  }

  private void plan(Occasion occasion, List<PlannedPage> pages) {
    Route route = context.routes().of(occasion.id());
    if (route == null) {
      return;
    }
    List<Event> parts = context.archive().partsOf(occasion.id());
    Parted parted =
        new Parted(
            occasion,
            route,
            parts,
            new Once<>(() -> context.sentences().of(occasion)),
            new Once<>(() -> new Programme(context, occasion, parts)));
    pages.add(
        new PlannedPage(
            route,
            "event",
            Pass.RECORD,
            occasion.id(),
            occasion.basics().body(),
            (body, others) -> view(parted, 1, body, others)));
    for (int number = 2; number <= paging.pages(parts.size()); number++) {
      int page = number;
      pages.add(
          new PlannedPage(
              route.page(page),
              "event",
              Pass.LIST,
              null,
              null,
              (body, others) -> view(parted, page, body, others)));
    }
  }

  private EventView view(Parted parted, int number, RenderedBody body, OtherBodies others) {
    Occasion occasion = parted.occasion;
    Route route = parted.first.page(number);
    boolean start = number == 1;
    Links links = Links.from(context, route);
    RecordParts parts = new RecordParts(context, links);
    DateView when = context.date(occasion.happening().date());
    String sentence = parted.sentence.get();
    Programme programme = parted.programme.get();
    return new EventView(
        frames.frame(
            new Frames.Head(
                    route,
                    SubjectPages.paged(context, titles.of(occasion), number),
                    SubjectPages.pagedDescription(
                        context, titles.description(occasion, sentence), number),
                    occasion.basics().language(),
                    true,
                    occasion.basics().body(),
                    breadcrumbs(occasion, number, links))
                .about(occasion, occasion.basics().summary(), sentence)),
        occasion.title(),
        occasion instanceof Edition edition ? edition.tagline() : null,
        occasion instanceof Edition edition ? EditionPages.ordinal(context, edition) : null,
        sentence,
        occasion.basics().summary(),
        start ? parts.facts(occasion, when, parts.place(occasion.happening())) : null,
        new RecordViews(context, links).of(occasion, number, others),
        body.html(),
        programme.zone(),
        programme.days(paging.slice(parted.parts, number), links),
        paging.pager(parted.first, number, parted.parts.size(), links),
        parts.pages(occasion),
        parts.outcomes(occasion.happening()),
        parts.links(occasion.basics()),
        parts.sources(occasion.basics()),
        inEdition(occasion, links),
        inArchive(occasion, links),
        latest(occasion, links),
        start ? related.get().of(occasion, links) : List.of(),
        start ? cite(occasion) : null);
  }

  private CiteView cite(Occasion occasion) {
    Citation citation = citations.of(occasion);
    return new CiteView(
        citations.text(citation), BibTex.of(citation), Ris.of(citation), CslJson.NAME);
  }

  /** The way to an event: the lists that hold the outermost it is within, and each within that. */
  private List<LinkView> breadcrumbs(Occasion occasion, int number, Links links) {
    Deque<LinkView> within = new ArrayDeque<>();
    Occasion outermost = occasion;
    for (Occasion whole = context.archive().wholeOf(occasion);
        whole != null;
        whole = context.archive().wholeOf(whole)) {
      within.addFirst(links.brief(whole));
      outermost = whole;
    }
    List<LinkView> crumbs = toOutermost(outermost, links);
    crumbs.addAll(within);
    if (number > 1) {
      crumbs.add(links.brief(occasion));
    }
    return crumbs;
  }

  private List<LinkView> toOutermost(Occasion occasion, Links links) {
    if (occasion instanceof Edition edition) {
      return EditionPages.crumbs(context, edition, links);
    }
    List<LinkView> crumbs = new ArrayList<>();
    crumbs.add(links.to(Routes.EVENTS, context.messages().text("events.title")));
    EventDate date = occasion.happening().date();
    if (date != null) {
      int year = date.first().getYear();
      crumbs.add(links.to(Routes.year(year), String.valueOf(year)));
    }
    return crumbs;
  }

  private NeighboursView inArchive(Occasion occasion, Links links) {
    List<Occasion> all = context.archive().occasions();
    return neighbours(all, context.archive().position(occasion.id()), links);
  }

  private NeighboursView inEdition(Occasion occasion, Links links) {
    Archive archive = context.archive();
    if (occasion instanceof Edition edition) {
      return inConference(context, edition, links);
    }
    Occasion whole = archive.wholeOf(occasion);
    Id edition = occasion.edition() == null ? null : occasion.edition().id();
    if (whole == null && edition != null && isAll(edition)) {
      return inConference(context, (Edition) archive.get(edition), links);
    }
    List<Event> siblings =
        whole != null
            ? archive.partsOf(whole.id())
            : edition == null ? List.of() : archive.eventsOf(edition);
    int at = Collections.binarySearch(siblings, occasion, archive.inProgramme());
    return neighbours(siblings, at, links);
  }

  /** Whether an edition has no page but that of its event. */
  private boolean isAll(Id edition) {
    return !context.archive().hasPage((Edition) context.archive().get(edition));
  }

  private static int indexOf(Id id, List<? extends Occasion> all) {
    int at = 0;
    while (at < all.size() && !all.get(at).id().equals(id)) {
      at++;
    }
    return at == all.size() ? -1 : at;
  }

  /** The editions before and after one. */
  static NeighboursView inConference(PageContext context, Edition edition, Links links) {
    Id conference = edition.conference().id();
    List<Edition> newestFirst =
        conference == null ? List.of() : context.archive().editionsOf(conference);
    int at = indexOf(edition.id(), newestFirst);
    return new NeighboursView(
        at < 0 || at + 1 >= newestFirst.size() ? null : links.brief(newestFirst.get(at + 1)),
        at <= 0 ? null : links.brief(newestFirst.get(at - 1)));
  }

  /** The newest edition of the conference, when the edition of an event is an older one. */
  static @Nullable LinkView latest(
      PageContext context, Id edition, @Nullable Reference conference, Links links) {
    Id id = conference == null ? null : conference.id();
    List<Edition> newestFirst = id == null ? List.of() : context.archive().editionsOf(id);
    return newestFirst.isEmpty() || newestFirst.get(0).id().equals(edition)
        ? null
        : links.to(newestFirst.get(0));
  }

  private @Nullable LinkView latest(Occasion occasion, Links links) {
    boolean part = context.archive().wholeOf(occasion) != null;
    Id edition = part || occasion.edition() == null ? null : occasion.edition().id();
    return edition == null ? null : latest(context, edition, occasion.conference(), links);
  }

  private static NeighboursView neighbours(List<? extends Occasion> all, int at, Links links) {
    return new NeighboursView(
        at <= 0 ? null : links.brief(all.get(at - 1)),
        at < 0 || at + 1 >= all.size() ? null : links.brief(all.get(at + 1)));
  }
}
