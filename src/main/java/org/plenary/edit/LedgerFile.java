package org.plenary.edit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.plenary.build.UrlsReport;
import org.plenary.document.SourceTree;

/** Writes {@code content/urls.txt}. */
public final class LedgerFile {
  /** What became of the file. */
  public enum Outcome {
    /** The archive has errors, or would lose an address. */
    REFUSED,
    /** It holds everything already. */
    UNCHANGED,
    /** Nothing is new; its lines were put in order. */
    PUT_IN_ORDER,
    /** New addresses were added. */
    RECORDED
  }

  private LedgerFile() {}

  /**
   * Adds the new addresses of an archive. The file is whole at every moment, and keeps comments,
   * hashes and what else is in it.
   *
   * @param root the archive's folder, which holds {@code content/}
   */
  public static Outcome record(Path root, UrlsReport report) throws IOException {
    if (report.failed()) {
      return Outcome.REFUSED;
    }
    var ledger = report.addresses().ledger();
    var fresh = report.addresses().fresh();
    String text = ledger.with(fresh);
    if (fresh.isEmpty() && (!ledger.exists() || text.equals(ledger.text()))) {
      return Outcome.UNCHANGED;
    }
    write(root.resolve(SourceTree.LEDGER), text);
    return fresh.isEmpty() ? Outcome.PUT_IN_ORDER : Outcome.RECORDED;
  }

  private static void write(Path file, String text) throws IOException {
    Path whole = file.resolveSibling("." + file.getFileName() + ".new");
    Files.deleteIfExists(whole);
    try {
      Files.write(
          whole,
          text.getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.WRITE,
          StandardOpenOption.SYNC);
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(whole);
    }
  }
}
