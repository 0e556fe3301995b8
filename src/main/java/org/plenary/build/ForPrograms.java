package org.plenary.build;

import java.util.ArrayList;
import java.util.List;
import org.plenary.archive.Archive;
import org.plenary.document.Settings;
import org.plenary.export.ArchiveFiles;
import org.plenary.export.HostFiles;
import org.plenary.language.Messages;
import org.plenary.page.PlannedOutput.PlannedFile;
import org.plenary.route.Routes;

/** Plans what programs read of a site. */
final class ForPrograms {
  private ForPrograms() {}

  static List<PlannedFile> plan(
      Archive archive, Routes routes, Settings settings, Messages messages) {
    List<PlannedFile> files = new ArrayList<>();
    HostFiles.plan(settings, files);
    ArchiveFiles.plan(archive, routes, settings, messages, files);
    return files;
  }
}
