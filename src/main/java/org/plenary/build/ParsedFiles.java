package org.plenary.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.document.Document;
import org.plenary.document.DocumentParser;
import org.plenary.document.Limits;
import org.plenary.document.SourceTree;
import org.plenary.markdown.RecordLinks;
import org.plenary.source.SourceFile;
import org.plenary.source.SourceText;

/**
 * The Markdown files of an archive with what was found in them, kept between runs: a file is read
 * again when its size or time differs, or when it was so new that it may have changed unseen.
 */
final class ParsedFiles {
  private static final long UNSETTLED_NANOS = TimeUnit.SECONDS.toNanos(2);

  private Map<String, Kept> kept = Map.of();
  private @Nullable Limits limits;
  private boolean changed;

  /**
   * What was found in a file.
   *
   * @param settled whether another change shows in the file's time
   * @param text null where the file could not be read
   */
  private record Kept(
      SourceFile file,
      boolean settled,
      Document document,
      @Nullable SourceText text,
      List<Diagnostic> problems) {

    /** The same, with the parts of an earlier reading that are equal. */
    Kept sharing(Kept before) {
      Document was = before.document;
      boolean alike =
          was.intact() == document.intact()
              && was.body().offset() == document.body().offset()
              && was.frontMatter().equals(document.frontMatter());
      boolean same = text != null && text.equals(before.text);
      return new Kept(file, settled, alike ? was : document, same ? before.text : text, problems);
    }
  }

  /** The documents of all Markdown files by path; each is there, readable or not. */
  List<Document> read(SourceTree sources, Limits within, Diagnostics problems) {
    Map<String, Kept> before = within.equals(limits) ? kept : Map.of();
    Map<String, Kept> now = new HashMap<>(sources.markdown().size() * 2);
    List<SourceFile> unread = new ArrayList<>();
    for (SourceFile file : sources.markdown()) {
      Kept known = before.get(file.path());
      if (known != null && known.settled && file.isAsIn(known.file)) {
        now.put(file.path(), known);
      } else {
        unread.add(file);
      }
    }
    Kept[] read = new Kept[unread.size()];
    Workers.count(read.length, i -> read[i] = parse(unread.get(i), within));
    changed = sources.markdown().size() != before.size();
    for (Kept found : read) {
      Kept known = before.get(found.file.path());
      Kept shared = known == null ? found : found.sharing(known);
      changed |= known == null || shared.text == null || !shared.text.equals(known.text);
      now.put(found.file.path(), shared);
    }
    kept = now;
    limits = within;
    now.values().forEach(file -> file.problems.forEach(problems::report));
    List<Document> documents = new ArrayList<>(now.size());
    for (SourceFile file : sources.markdown()) {
      documents.add(Objects.requireNonNull(now.get(file.path())).document);
    }
    if (!sources.refused().isEmpty()) {
      sources.refused().forEach(file -> documents.add(DocumentParser.refused(file)));
      documents.sort(Comparator.comparing(Document::file));
    }
    return documents;
  }

  private static Kept parse(SourceFile file, Limits limits) {
    Diagnostics problems = new Diagnostics();
    long now = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
    DocumentParser.Parsed parsed =
        new DocumentParser(limits, RecordLinks::mayBeIn, problems).parse(file);
    boolean settled = file.changed() < now - UNSETTLED_NANOS;
    return new Kept(file, settled, parsed.document(), parsed.text(), problems.reported());
  }

  /** Whether the last reading found another text in any file, or other files. */
  boolean changed() {
    return changed;
  }

  /** The text of a file as it was last read; null where it could not be. */
  @Nullable SourceText text(SourceFile file) {
    Kept known = kept.get(file.path());
    return known == null ? null : known.text;
  }
}
