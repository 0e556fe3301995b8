package org.plenary.build;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.plenary.check.ShownNames;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.document.Overrides;
import org.plenary.document.Settings;
import org.plenary.page.PlannedOutput.PlannedPage;
import org.plenary.resolve.Resolved;
import org.plenary.route.Route;

/** Content and templates in, everything that is wrong with them out; nothing is written. */
public final class Check {
  private Check() {}

  /**
   * Checks an archive as a build does, and more.
   *
   * @param root the archive's folder, which holds {@code content/}
   */
  public static CheckReport run(Path root, Overrides commandLine, Progress progress)
      throws IOException {
    long start = System.nanoTime();
    Diagnostics problems = new Diagnostics();
    Looking looking = new Looking();
    MadeSite site = Build.make(root, commandLine, looking, progress, problems);
    looking.report(problems);
    return new CheckReport(
        problems.sorted(),
        problems.forbidPublishing(commandLine.strict()),
        site.plan().pages().size(),
        site.documents().size(),
        site.settings().today(),
        Duration.ofNanos(System.nanoTime() - start));
  }

  /** Looks at outputs, and forgets them. */
  private static final class Looking implements OutputSink {
    private volatile @Nullable ShownNames names;

    @Override
    public void begin(Resolved archive, Settings settings) {
      names = new ShownNames(archive, settings);
    }

    @Override
    public void page(PlannedPage page, byte[] bytes) {
      ShownNames net = names;
      if (net != null && net.looksAt(page)) {
        net.look(page, bytes);
      }
    }

    @Override
    public void file(Route route, byte[] bytes) {}

    void report(Diagnostics problems) {
      ShownNames net = names;
      if (net != null) {
        net.report(problems);
      }
    }
  }
}
