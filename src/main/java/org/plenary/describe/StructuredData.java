package org.plenary.describe;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Archive;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.Basics;
import org.plenary.archive.FreePage;
import org.plenary.archive.Person;
import org.plenary.archive.Theme;
import org.plenary.document.Settings;
import org.plenary.language.Messages;
import org.plenary.route.Routes;

/**
 * Pages in the words of schema.org, as JSON-LD: a page, the way down to it, and the record or list
 * that it is there for. A record's {@code @id} is the address of its page, which like every other
 * address is left out where the site does not say where it will be.
 */
public final class StructuredData {
  private final Settings settings;
  private final Messages messages;
  private final Names names;
  private final RecordNodes records;

  public StructuredData(Archive archive, Routes routes, Settings settings, Messages messages) {
    this.settings = settings;
    this.messages = messages;
    this.names = new Names(archive, routes, settings);
    this.records = new RecordNodes(archive, settings, messages, names);
  }

  /** A page as JSON that can stand in a script element. */
  public String of(DescribedPage page) {
    PageContent content = page.content();
    if (page.route().equals(Routes.HOME)) {
      return JsonLd.document("WebSite", out -> site(out, page));
    }
    if (content instanceof PageContent.About about) {
      boolean first = names.isFirstPage(page.route(), about.record());
      return JsonLd.document(
          first ? type(about.record()) : "CollectionPage", out -> about(out, page, about, first));
    }
    return JsonLd.document("CollectionPage", out -> list(out, page));
  }

  private static String type(ArchiveRecord record) {
    return record instanceof Person ? "ProfilePage" : "WebPage";
  }

  private void site(JsonLd out, DescribedPage page) {
    Settings.NamedUrl publisher = settings.publisher();
    Settings.NamedUrl licence = settings.licence();
    out.text("@id", names.url(Routes.HOME))
        .text("url", names.url(Routes.HOME))
        .text("name", settings.title())
        .text("description", page.text())
        .text("inLanguage", page.language());
    if (page.content() instanceof PageContent.About about) {
      made(out, about.record().basics());
    }
    if (publisher != null) {
      out.node(
          "publisher",
          "Organization",
          one -> one.text("name", publisher.name()).text("url", address(publisher)));
    }
    if (licence != null) {
      out.text("license", address(licence));
    }
  }

  private static @Nullable String address(Settings.NamedUrl named) {
    return named.url() == null ? null : named.url().text();
  }

  private void about(JsonLd out, DescribedPage page, PageContent.About about, boolean first) {
    ArchiveRecord record = about.record();
    page(out, page);
    if (record instanceof FreePage free) {
      out.text("description", about.text());
      records.picture(out, "primaryImageOfPage", record.basics().image());
      names.reference(out, "about", names.found(free.partOf()));
    }
    if (!first) {
      out.text("description", page.text());
      names.reference(out, "about", record);
      return;
    }
    made(out, record.basics());
    if (!(record instanceof FreePage)) {
      out.node("mainEntity", names.type(record), one -> records.write(one, record, about.text()));
    }
  }

  private void list(JsonLd out, DescribedPage page) {
    page(out, page);
    out.text("description", page.text());
    if (!(page.content() instanceof PageContent.Listed listed) || listed.records().isEmpty()) {
      return;
    }
    if (listed.records().get(0) instanceof Theme) {
      out.node(
          "mainEntity",
          "DefinedTermSet",
          set -> {
            records.themes(set);
            names.references(set, "hasDefinedTerm", listed.records());
          });
      return;
    }
    AtomicInteger position = new AtomicInteger(listed.before());
    out.node(
        "mainEntity",
        "ItemList",
        list -> {
          list.number("numberOfItems", listed.total());
          list.nodes(
              "itemListElement",
              listed.records(),
              record -> item(list, position.incrementAndGet(), record));
        });
  }

  private void item(JsonLd out, int position, ArchiveRecord record) {
    out.node(
        "ListItem",
        one ->
            one.number("position", position)
                .text("name", record.title())
                .text("url", names.url(record)));
  }

  /** What is said of every page but the home page. */
  private void page(JsonLd out, DescribedPage page) {
    out.text("url", names.url(page.route()))
        .text("name", page.title())
        .text("inLanguage", page.language())
        .node(
            "isPartOf",
            "WebSite",
            site -> site.text("@id", names.url(Routes.HOME)).text("name", settings.title()));
    List<DescribedPage.Step> way = new ArrayList<>();
    way.add(new DescribedPage.Step(messages.text("home.title"), Routes.HOME.encoded()));
    way.addAll(page.way());
    way.add(new DescribedPage.Step(page.title(), null));
    out.node("breadcrumb", "BreadcrumbList", list -> way(list, way));
  }

  private void way(JsonLd out, List<DescribedPage.Step> way) {
    AtomicInteger position = new AtomicInteger();
    out.nodes("itemListElement", way, step -> step(out, position.incrementAndGet(), step));
  }

  private void step(JsonLd out, int position, DescribedPage.Step step) {
    out.node(
        "ListItem",
        one -> {
          one.number("position", position).text("name", step.name());
          if (step.path() != null) {
            one.text("item", names.url(step.path()));
          }
        });
  }

  /** When and by whom a text was written. */
  private void made(JsonLd out, Basics basics) {
    LocalDate changed = basics.updates().isEmpty() ? null : basics.changed();
    out.text("datePublished", basics.published() == null ? null : basics.published().toString())
        .text("dateModified", changed == null ? null : changed.toString());
    names.references(out, "author", names.authors(basics.writtenBy()));
    names.references(out, "translator", names.authors(basics.translators()));
  }
}
