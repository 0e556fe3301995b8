package org.plenary.check;

import java.util.ArrayList;
import java.util.List;
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
  private static final Pattern ELSEWHERE = Pattern.compile("(?i)(?:[a-z][a-z0-9+.-]*:|//).*");
  private static final Pattern QUERY = Pattern.compile("\\?.*", Pattern.DOTALL);

  /** Whether a link, as it is written, leads to another site or is no address of a page. */
  static boolean isElsewhere(String written) {
    return ELSEWHERE.matcher(written).lookingAt();
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
    List<String> names = new ArrayList<>(List.of(from.split("/", -1)));
    names.remove(names.size() - 1);
    String[] steps = path.split("/", -1);
    for (int i = 0; i < steps.length; i++) {
      boolean last = i == steps.length - 1;
      if (steps[i].equals("..")) {
        if (names.isEmpty()) {
          return null;
        }
        names.remove(names.size() - 1);
      } else if (!steps[i].equals(".") && !(last && steps[i].isEmpty())) {
        names.add(steps[i]);
      }
    }
    String end = steps[steps.length - 1];
    boolean folder = end.isEmpty() || end.equals(".") || end.equals("..");
    return String.join("/", names) + (folder && !names.isEmpty() ? "/" : "");
  }
}
