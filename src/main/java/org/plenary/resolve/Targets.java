package org.plenary.resolve;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Target;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;
import org.plenary.document.Text;
import org.plenary.document.WebAddress;

/** Reads the addresses in front matter: on another site, or a file of the archive. */
final class Targets {
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");

  private final Asking asking;
  private final Diagnostics problems;

  Targets(Asking asking, Diagnostics problems) {
    this.asking = asking;
    this.problems = problems;
  }

  /** What an address leads to, or null after a problem was reported. */
  @Nullable Target read(Text written) {
    String text = written.text();
    if (hasScheme(text)) {
      return external(written);
    }
    if (text.startsWith("//") || text.indexOf('\\') >= 0) {
      problems.report(
          Diagnostic.of(Rule.BAD_URL, written.span(), text, "it must begin with https://")
              .help("write the whole address, or the path of a file beside this one"));
      return null;
    }
    if (text.indexOf('/') < 0 && text.matches("www\\..*|.*\\.(org|com|net|eu|uk|io)")) {
      problems.report(
          Diagnostic.of(Rule.BAD_URL, written.span(), text, "it must begin with https://")
              .help("write https://" + text));
      return null;
    }
    int hash = text.indexOf('#');
    String path = hash < 0 ? text : text.substring(0, hash);
    String fragment = hash < 0 ? "" : text.substring(hash + 1);
    Locator.Found found = asking.find(path, written.span());
    if (found.problem() != null) {
      problems.report(found.problem());
      return null;
    }
    if (found.record() != null) {
      return new Target.Page(found.record(), fragment, written.span());
    }
    return found.file() == null ? null : new Target.Attached(found.file(), fragment);
  }

  private @Nullable Target external(Text written) {
    String fault = WebAddress.linkFault(written.text());
    if (fault != null) {
      problems.report(
          Diagnostic.of(Rule.BAD_URL, written.span(), written.text(), fault)
              .help(WebAddress.wayOut(written.text())));
      return null;
    }
    return new Target.Address(WebAddress.encoded(written.text()), written.span());
  }

  private static boolean hasScheme(String text) {
    return SCHEME.matcher(text).lookingAt();
  }
}
