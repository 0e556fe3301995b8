package org.plenary.page;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.plenary.archive.Archive;
import org.plenary.document.Settings;
import org.plenary.language.Messages;
import org.plenary.page.PlannedOutput.PlannedPage;
import org.plenary.route.Routes;

/** Plans every page of a site. */
public final class SitePlanner {
  private SitePlanner() {}

  /** All pages and assets, and how to make them. */
  public static SitePlan plan(
      Archive archive, Routes routes, Settings settings, Messages messages, AssetSet assets) {
    PageContext context = new PageContext(archive, routes, settings, messages);
    Frames frames = new Frames(context);
    Paging paging = new Paging(messages, settings.pageSize());
    EventLists lists = new EventLists(context, frames, paging);
    List<String> taken = new ArrayList<>(lists.yearTitles());
    for (String list :
        List.of(
            "events",
            "conferences",
            "series",
            "regions",
            "themes",
            "people",
            "organisations",
            "search",
            "not-found")) {
      taken.add(messages.text(list + ".title"));
    }
    taken.addAll(OutcomePages.listTitles(context));
    taken.add(messages.text("explore.title"));
    // No page is made yet: what all of them look at is made ready meanwhile.
    PageTitles titles = new PageTitles(context, taken);
    Supplier<RelatedViews> related =
        CompletableFuture.supplyAsync(() -> new RelatedViews(context))::join;
    List<PlannedPage> pages = new ArrayList<>();
    new EventPages(context, frames, titles, paging, related).plan(pages);
    new EditionPages(context, frames, titles, paging, related).plan(pages);
    new ConferencePages(context, frames, titles, paging).plan(pages);
    new SubjectPages(context, frames, titles, paging).plan(pages);
    new PartyPages(context, frames, titles, paging).plan(pages);
    new PartyLists(context, frames, paging).plan(pages);
    new OutcomePages(context, frames, titles, paging).plan(pages);
    new ExplorePage(context, frames).plan(pages);
    new OtherPages(context, frames, titles).plan(pages);
    lists.plan(pages);
    MovedPages moved = new MovedPages(context, frames);
    moved.plan(pages);
    List<PlannedOutput.PlannedAsset> files = new ArrayList<>(assets.all());
    PlannedOutput.PlannedAsset rules = moved.rules();
    if (rules != null) {
      files.add(rules);
    }
    return new SitePlan(pages, List.of(), files);
  }
}
