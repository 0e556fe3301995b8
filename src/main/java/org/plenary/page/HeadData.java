package org.plenary.page;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.FreePage;
import org.plenary.archive.Occasion;
import org.plenary.archive.Person;
import org.plenary.archive.Picture;
import org.plenary.describe.DescribedPage;
import org.plenary.describe.PageContent;
import org.plenary.describe.StructuredData;
import org.plenary.document.Settings;
import org.plenary.markdown.Html;
import org.plenary.route.Routes;

/** Makes what the head of a page says to programs. */
final class HeadData {
  private static final Pattern SHOWN_BY_OTHERS =
      Pattern.compile(".*\\.(jpe?g|png|gif|webp)", Pattern.CASE_INSENSITIVE);

  private final Settings settings;
  private final StructuredData structured;

  HeadData(PageContext context) {
    settings = context.settings();
    structured =
        new StructuredData(
            context.archive(), context.routes(), context.settings(), context.messages());
  }

  /** What others show of a page; null where it is not indexed. */
  Frame.@Nullable Preview preview(Frames.Head head, String language) {
    if (!head.indexed()) {
      return null;
    }
    ArchiveRecord record =
        head.content() instanceof PageContent.About about ? about.record() : null;
    Picture picture = record == null ? null : record.basics().image();
    String address = picture == null ? null : address(picture);
    return new Frame.Preview(
        head.title(),
        type(record),
        locale(language),
        address,
        picture == null || address == null ? null : picture.alt());
  }

  private @Nullable String address(Picture picture) {
    return settings.url() == null || !SHOWN_BY_OTHERS.matcher(picture.file().path()).matches()
        ? null
        : settings.url() + Routes.of(picture.file()).encoded();
  }

  private static String type(@Nullable ArchiveRecord record) {
    if (record instanceof Person) {
      return "profile";
    }
    boolean home = record != null && record.id().equals(FreePage.HOME);
    return record instanceof Occasion || (record instanceof FreePage && !home)
        ? "article"
        : "website";
  }

  private static @Nullable String locale(String language) {
    Locale locale = Locale.forLanguageTag(language);
    return locale.getCountry().isEmpty() ? null : locale.getLanguage() + "_" + locale.getCountry();
  }

  /**
   * A page in the words of schema.org; null where it is there for nothing.
   *
   * @param toRoot what the page's links into the site begin with
   */
  @Nullable Html structured(Frames.Head head, String language, String toRoot) {
    PageContent content = head.content();
    return content == null
        ? null
        : new Html(
            structured.of(
                new DescribedPage(
                    head.route(),
                    head.title(),
                    head.description(),
                    language,
                    way(head.breadcrumbs(), toRoot),
                    content)));
  }

  private static List<DescribedPage.Step> way(List<LinkView> breadcrumbs, String toRoot) {
    return Each.of(
        breadcrumbs,
        crumb ->
            new DescribedPage.Step(
                crumb.text(),
                crumb.href() == null ? null : crumb.href().substring(toRoot.length())));
  }
}
