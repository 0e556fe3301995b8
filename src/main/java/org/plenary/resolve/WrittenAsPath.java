package org.plenary.resolve;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Id;
import org.plenary.archive.RecordKind;
import org.plenary.source.SourceFile;

/** Finds the record whose file or address somebody wrote in place of a name. */
final class WrittenAsPath {
  private static final Pattern BEGINNING = Pattern.compile("^[./]*(?:content/)?");
  private static final Pattern ENDING =
      Pattern.compile("(?:/|/?index\\.html|(?:/index)?\\.(?:md|html|markdown))$");

  private WrittenAsPath() {}

  /** What to write instead; null if the name is no path of a record that is known. */
  static @Nullable String help(
      Names known, RecordKind kind, String written, Map<Id, SourceFile> files) {
    String value = withoutPath(kind, written);
    List<Id> found = value.equals(written) ? List.of() : known.find(value);
    if (found.size() != 1) {
      return null;
    }
    Id id = found.get(0);
    String name = known.find(id.name()).size() == 1 ? id.name() : id.value();
    SourceFile file = files.get(id);
    return "write " + name + (file == null ? "" : ", the name of " + file.path());
  }

  /** What is left of a name without the parts of a path that lead to a record of a kind. */
  static String withoutPath(RecordKind kind, String written) {
    String path = BEGINNING.matcher(written.replace('\\', '/')).replaceFirst("");
    path = ENDING.matcher(path).replaceFirst("");
    String folders =
        kind == RecordKind.EVENT ? "events/|conferences/|series/" : kind.folder() + "/";
    return path.replaceFirst("^(?:" + folders + "|" + kind.word() + ":)", "");
  }
}
