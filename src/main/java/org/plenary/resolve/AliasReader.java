package org.plenary.resolve;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Alias;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;
import org.plenary.document.FileName;
import org.plenary.document.Limits;
import org.plenary.document.Text;

/** Reads old addresses of records. */
final class AliasReader {
  private static final String INDEX = "index.html";
  private static final String HOME = "it is the home page";
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");
  private static final Pattern HIDDEN_DOT_OR_SLASH = Pattern.compile("(?i).*%(2e|2f|5c).*");

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
      String path = fault == null ? decode(text.text().substring(1)) : null;
      if (path != null && (path.equals(INDEX) || path.endsWith("/" + INDEX))) {
        path = path.substring(0, path.length() - INDEX.length());
        fault = path.isEmpty() ? HOME : null;
      }
      if (path != null && fault == null) {
        fault = nameFault(path);
      }
      if (path != null && fault == null) {
        aliases.add(new Alias(Normalizer.normalize(path, Normalizer.Form.NFC), text.span()));
        continue;
      }
      problems.report(
          Diagnostic.of(
                  Rule.BAD_ALIAS,
                  text.span(),
                  text.text(),
                  fault != null ? fault : "a % in it encodes nothing")
              .help("write it from / on, as /old/page/ or /old/page.html"));
    }
    return aliases;
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

  /** Why a text is not a path from the site's root; null if it is one. */
  private static @Nullable String fault(String text) {
    if (SCHEME.matcher(text).matches() || text.startsWith("//")) {
      return "it is the address of a site, and an alias is a path on this one";
    }
    if (text.indexOf('\\') >= 0) {
      return "folders are divided by /";
    }
    if (!text.startsWith("/")) {
      return "it does not begin with /";
    }
    if (text.indexOf('?') >= 0 || text.indexOf('#') >= 0) {
      return "an alias has no query and no fragment";
    }
    if (HIDDEN_DOT_OR_SLASH.matcher(text).matches()) {
      return "dots and slashes are written as they are";
    }
    String[] segments = text.substring(1).split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      boolean last = i == segments.length - 1;
      if (segments[i].equals("..") || segments[i].equals(".")) {
        return "it holds a step to another folder";
      }
      if (segments[i].isEmpty() && (!last || segments.length == 1)) {
        return segments.length == 1 ? HOME : "it holds two slashes in a row";
      }
    }
    String name = segments[segments.length - 1];
    return name.isEmpty() || name.lastIndexOf('.') > 0
        ? null
        : "it neither ends in / nor names a file";
  }

  private static @Nullable String decode(String path) {
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
