package org.plenary.resolve;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;
import org.plenary.document.Fields;
import org.plenary.document.Text;

/**
 * Reads identifiers of papers, people and organisations, with or without their resolver's address.
 */
final class Identifiers {
  private static final Pattern DOI_PREFIX =
      Pattern.compile("(?i)^(https?://(dx\\.)?doi\\.org/|doi:\\s*)");
  private static final Pattern DOI = Pattern.compile("10\\.[0-9]{4,9}(\\.[0-9]+)*/[^\\s<>\"]+");
  private static final Pattern ORCID_PREFIX = Pattern.compile("(?i)^https?://orcid\\.org/");
  private static final Pattern ORCID = Pattern.compile("([0-9]{4}-){3}[0-9]{3}[0-9X]");
  private static final Pattern ROR_PREFIX = Pattern.compile("(?i)^(https?://)?ror\\.org/");
  private static final Pattern ROR = Pattern.compile("0[a-hj-km-np-tv-z0-9]{6}[0-9]{2}");
  private static final String BASE_32 = "0123456789abcdefghjkmnpqrstvwxyz";

  private final Diagnostics problems;

  Identifiers(Diagnostics problems) {
    this.problems = problems;
  }

  /** A digital object identifier, as {@code 10.5281/zenodo.1234} (ISO 26324). */
  @Nullable String doi(Fields fields) {
    Text written = fields.text("doi");
    if (written == null) {
      return null;
    }
    String bare = DOI_PREFIX.matcher(written.text()).replaceFirst("");
    return DOI.matcher(bare).matches()
        ? bare
        : refused(written, "a DOI", "write it as 10.5281/zenodo.1234");
  }

  /** An ORCID iD, whose last sign is a check of the others (ISO 7064, MOD 11-2). */
  @Nullable String orcid(Fields fields) {
    Text written = fields.text("orcid");
    if (written == null) {
      return null;
    }
    String bare = ORCID_PREFIX.matcher(written.text()).replaceFirst("").toUpperCase(Locale.ROOT);
    if (!ORCID.matcher(bare).matches()) {
      return refused(written, "an ORCID iD", "write it as 0000-0002-1825-0097");
    }
    return orcidCheck(bare) == bare.charAt(bare.length() - 1)
        ? bare
        : refused(written, "an ORCID iD", "its last digit does not fit the others; copy it again");
  }

  /** An id of the Research Organization Registry, whose last two digits check the others. */
  @Nullable String ror(Fields fields) {
    Text written = fields.text("ror");
    if (written == null) {
      return null;
    }
    String bare = ROR_PREFIX.matcher(written.text()).replaceFirst("").toLowerCase(Locale.ROOT);
    if (!ROR.matcher(bare).matches()) {
      return refused(written, "a ROR id", "write it as 013meh722");
    }
    return rorFits(bare)
        ? bare
        : refused(written, "a ROR id", "its last two digits do not fit the others; copy it again");
  }

  private @Nullable String refused(Text written, String what, String help) {
    problems.report(Diagnostic.of(Rule.BAD_VALUE, written.span(), written.text(), what).help(help));
    return null;
  }

  private static char orcidCheck(String orcid) {
    int total = 0;
    for (int i = 0; i < orcid.length() - 1; i++) {
      if (orcid.charAt(i) != '-') {
        total = (total + (orcid.charAt(i) - '0')) * 2;
      }
    }
    int check = (12 - total % 11) % 11;
    return check == 10 ? 'X' : (char) ('0' + check);
  }

  private static boolean rorFits(String ror) {
    long number = 0;
    for (int i = 0; i < 7; i++) {
      number = number * 32 + BASE_32.indexOf(ror.charAt(i));
    }
    return 98 - (number * 100) % 97 == Integer.parseInt(ror.substring(7));
  }
}
