package org.plenary.check;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.markdown.BodyFacts;
import org.plenary.route.Route;

/**
 * Where a link leads within a site.
 *
 * @param path the file of an output, or a path from the host's root, which begins with {@code /}
 * @param fragment decoded and without {@code #}; empty if there is none
 */
record Address(String path, String fragment) {
  private static final Pattern ELSEWHERE = Pattern.compile("(?i)(?:[a-z][a-z0-9+.-]*:|//)");
  private static final Pattern QUERY = Pattern.compile("\\?.*", Pattern.DOTALL);

  /** Whether a link, as it is written, leads to another site or is no address of a page. */
  static boolean isElsewhere(String written) {
    return !written.startsWith("../") && ELSEWHERE.matcher(written).lookingAt();
  }

  /** Where a link on a page leads; null if that is above the site's root. */
  static @Nullable Address of(Route page, String written) {
    int hash = written.indexOf('#');
    String fragment = hash < 0 ? "" : BodyFacts.decode(written.substring(hash + 1));
    String path = hash < 0 ? written : written.substring(0, hash);
    if (path.indexOf('?') >= 0) {
      path = QUERY.matcher(path).replaceFirst("");
    }
    if (path.isEmpty()) {
      return new Address(page.file(), fragment);
    }
    String decoded = path.indexOf('%') < 0 ? path : BodyFacts.decode(path);
    if (decoded.startsWith("/")) {
      return new Address(decoded, fragment);
    }
    String resolved = resolve(page.path(), decoded);
    return resolved == null ? null : new Address(new Route(resolved).file(), fragment);
  }

  private static @Nullable String resolve(String from, String path) {
    StringBuilder at = new StringBuilder(from);
    at.setLength(from.lastIndexOf('/') + 1);
    int step = 0;
    while (step < path.length()) {
      int slash = path.indexOf('/', step);
      int end = slash < 0 ? path.length() : slash;
      String name = path.substring(step, end);
      if (name.equals("..")) {
        if (at.length() == 0) {
          return null;
        }
        at.setLength(at.lastIndexOf("/", at.length() - 2) + 1);
      } else if (!name.equals(".")) {
        at.append(name).append(slash < 0 ? "" : "/");
      }
      step = end + 1;
    }
    return at.toString();
  }
}
