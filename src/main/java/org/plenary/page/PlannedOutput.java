package org.plenary.page;

import org.jspecify.annotations.Nullable;
import org.plenary.archive.Id;
import org.plenary.markdown.RenderedBody;
import org.plenary.route.Route;
import org.plenary.source.BodySource;

/** An output that will exist, and how to make it. */
public sealed interface PlannedOutput {

  Route route();

  /**
   * A page.
   *
   * @param template the template's name, as {@code event}
   * @param record whose page it is; null for lists
   * @param body the Markdown it shows; null for none
   * @param indexed whether search engines may list it
   */
  record PlannedPage(
      Route route,
      String template,
      Pass pass,
      @Nullable Id record,
      @Nullable BodySource body,
      boolean indexed,
      ViewMaker view)
      implements PlannedOutput {

    /** A page that search engines may list. */
    PlannedPage(
        Route route,
        String template,
        Pass pass,
        @Nullable Id record,
        @Nullable BodySource body,
        ViewMaker view) {
      this(route, template, pass, record, body, true, view);
    }

    /** The same page, which search engines may list on this condition. */
    PlannedPage indexedIf(boolean condition) {
      return new PlannedPage(route, template, pass, record, body, condition, view);
    }
  }

  /** A file whose bytes are known. */
  @SuppressWarnings("ArrayRecordComponent")
  record PlannedAsset(Route route, byte[] bytes) implements PlannedOutput {}

  /** A file that programs read, made in the second pass. */
  record PlannedFile(Route route, FileMaker maker) implements PlannedOutput {}

  /** Makes such a file. */
  interface FileMaker {
    /**
     * Its bytes, or null after a problem was reported.
     *
     * @param bodies what records' bodies left
     */
    byte @Nullable [] make(OtherBodies bodies);
  }

  /** Makes what a template sees. */
  interface ViewMaker {
    /**
     * The view of a page.
     *
     * @param body its own body
     * @param others what other records' bodies left
     */
    PageView make(RenderedBody body, OtherBodies others);
  }
}
