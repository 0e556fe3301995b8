package org.plenary.resolve;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Alias;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;
import org.plenary.document.FileName;
import org.plenary.document.Limits;
import org.plenary.document.SitePath;
import org.plenary.document.Text;

/** Reads old addresses of records. */
final class AliasReader {
  private final Limits limits;
  private final Diagnostics problems;

  AliasReader(Limits limits, Diagnostics problems) {
    this.limits = limits;
    this.problems = problems;
  }

  List<Alias> read(List<Text> written) {
    List<Alias> aliases = new ArrayList<>();
    for (Text text : written) {
      String fault = fault(text.text());
      if (fault == null) {
        aliases.add(new Alias(SitePath.read(text.text()), text.span()));
      } else {
        problems.report(
            Diagnostic.of(Rule.BAD_ALIAS, text.span(), text.text(), fault)
                .help("write it from / on, as /old/page/ or /old/page.html"));
      }
    }
    return aliases;
  }

  /** Why a text cannot be an old address; null if it can. */
  private @Nullable String fault(String text) {
    String fault = SitePath.fault(text);
    if (fault != null) {
      return fault;
    }
    String path = SitePath.read(text);
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (path.isEmpty()) {
      return "it is the home page";
    }
    return name.isEmpty() || name.lastIndexOf('.') > 0
        ? nameFault(path)
        : "it neither ends in / nor names a file";
  }

  private @Nullable String nameFault(String path) {
    for (String name : path.split("/", -1)) {
      String fault = FileName.fault(name);
      if (fault != null) {
        return "\"" + name + "\" is no name for a file: " + fault;
      }
    }
    return FileName.lengthFault(path, limits);
  }
}
