package org.plenary.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.plenary.page.Frame.Alternate;
import org.plenary.page.Subscriptions.Offer;
import org.plenary.route.Route;
import org.plenary.route.Routes;

/** The feed and the calendar that each page offers: its own, or the site's. */
final class Alternates {
  private static final Pattern LATER_PAGE = Pattern.compile("page/[0-9]+/$");

  private final PageContext context;
  private final Once<Map<String, Offer>> byPage;
  private final String url;
  private final String webcal;

  Alternates(PageContext context) {
    this.context = context;
    byPage = new Once<>(() -> byPage(context));
    url = Objects.requireNonNullElse(context.settings().url(), "");
    webcal = url.replaceFirst("^https?:", "webcal:");
  }

  private static Map<String, Offer> byPage(PageContext context) {
    Map<String, Offer> offers = new HashMap<>();
    Subscriptions.of(context.archive(), context.routes(), context.settings())
        .all()
        .forEach(offer -> offers.put(offer.page().path(), offer));
    return offers;
  }

  /** Those of a page; none on a site without an address. */
  List<Alternate> of(Route page, Links links) {
    Offer whole = byPage.get().get(Routes.HOME.path());
    if (whole == null) {
      return List.of();
    }
    Offer own = byPage.get().get(LATER_PAGE.matcher(page.path()).replaceFirst(""));
    List<Alternate> all = new ArrayList<>();
    Offer feed = own != null && own.feed() ? own : whole;
    all.add(feed(feed, feed.equals(own), links));
    Offer calendar = own != null && own.calendar() ? own : whole;
    if (calendar.calendar()) {
      all.add(calendar(calendar, calendar.equals(own), links));
    }
    return all;
  }

  /** Where a page's own feed and calendar are. */
  List<Route> besides(Route page) {
    Offer own = byPage.get().get(page.path());
    List<Route> routes = new ArrayList<>();
    if (own != null && own.feed()) {
      routes.add(own.feedRoute());
    }
    if (own != null && own.calendar()) {
      routes.add(own.calendarRoute());
    }
    return routes;
  }

  private Alternate feed(Offer offer, boolean own, Links links) {
    Route route = offer.feedRoute();
    return new Alternate(
        "application/atom+xml",
        context.messages().text("subscribe.feed.of", offer.title()),
        links.href(route),
        url + route.encoded(),
        null,
        own);
  }

  private Alternate calendar(Offer offer, boolean own, Links links) {
    Route route = offer.calendarRoute();
    String path = route.encoded();
    return new Alternate(
        "text/calendar",
        context.messages().text("subscribe.calendar.of", offer.title()),
        links.href(route),
        url + path,
        webcal + path,
        own);
  }
}
