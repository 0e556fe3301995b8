package org.plenary.build;

import java.io.IOException;
import org.plenary.document.Settings;
import org.plenary.page.PlannedOutput.PlannedPage;
import org.plenary.resolve.Resolved;
import org.plenary.route.Route;

/** Takes each output of a site when it is made, from any thread. */
interface OutputSink {
  /** Tells of what the outputs are made of, before any of them comes. */
  default void begin(Resolved archive, Settings settings) {}

  void page(PlannedPage page, byte[] bytes) throws IOException;

  /** A file of the archive or the theme. */
  void file(Route route, byte[] bytes) throws IOException;
}
