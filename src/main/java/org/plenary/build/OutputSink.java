package org.plenary.build;

import java.io.IOException;
import org.plenary.page.PlannedOutput.PlannedPage;
import org.plenary.route.Route;

/** Takes each output of a site when it is made, from any thread. */
interface OutputSink {
  void page(PlannedPage page, byte[] bytes) throws IOException;

  /** A file of the archive or the theme. */
  void file(Route route, byte[] bytes) throws IOException;
}
