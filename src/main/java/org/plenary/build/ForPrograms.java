package org.plenary.build;

import java.util.ArrayList;
import java.util.List;
import org.plenary.archive.Archive;
import org.plenary.document.Settings;
import org.plenary.export.HostFiles;
import org.plenary.page.AssetSet;
import org.plenary.page.PlannedOutput.PlannedFile;
import org.plenary.page.SitePlan;
import org.plenary.route.Routes;

/** Plans what programs read of a site. */
final class ForPrograms {
  private ForPrograms() {}

  static List<PlannedFile> plan(
      Archive archive, Routes routes, Settings settings, AssetSet assets, SitePlan site) {
    List<PlannedFile> files = new ArrayList<>();
    HostFiles.plan(archive, settings, assets, site.pages(), files);
    return files;
  }
}
