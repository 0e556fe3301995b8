package org.plenary.route;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who has which address. Addresses that a file system may take for the same are the same: letter
 * case and normal forms do not count, {@code x/} and {@code x/index.html} are one, and no file can
 * be the folder of another.
 */
final class Claims {
  private final @Nullable Claims before;
  private final Map<String, String> owners = new HashMap<>();
  private final Map<String, String> files = new HashMap<>();
  private final Map<String, String> folders = new HashMap<>();

  Claims() {
    before = null;
  }

  /** The same claims, which stay as they are, and others after them. */
  Claims(Claims before) {
    this.before = before;
  }

  /** Gives an output its address, or says who has it already; null if it was free. */
  @Nullable String claim(Route route, String owner) {
    String key = key(route);
    boolean isFile = !route.file().endsWith(Route.INDEX);
    String other = find(key, claims -> claims.owners);
    if (other == null && isFile) {
      other = find(key, claims -> claims.folders);
    }
    for (int end = key.lastIndexOf('/');
        other == null && end > 0;
        end = key.lastIndexOf('/', end - 1)) {
      other = find(key.substring(0, end), claims -> claims.files);
    }
    if (other != null) {
      return other;
    }
    owners.put(key, owner);
    if (isFile) {
      files.put(key, owner);
    }
    for (int end = key.lastIndexOf('/'); end > 0; end = key.lastIndexOf('/', end - 1)) {
      if (folders.putIfAbsent(key.substring(0, end), owner) != null) {
        break;
      }
    }
    return null;
  }

  private @Nullable String find(String key, Function<Claims, Map<String, String>> among) {
    String here = among.apply(this).get(key);
    return here == null && before != null ? before.find(key, among) : here;
  }

  /** Gives an address at which no file is written its owner, or says who has it already. */
  @Nullable String claimUnwritten(Route route, String owner) {
    String key = key(route);
    String other = find(key, claims -> claims.owners);
    if (other == null) {
      owners.put(key, owner);
    }
    return other;
  }

  /** A path in the form in which addresses are compared. */
  static String fold(String path) {
    return isFolded(path)
        ? path
        : Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /** Whether a path has nothing but small letters of ASCII and signs. */
  private static boolean isFolded(String path) {
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c > 0x7F || (c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return true;
  }

  private static String key(Route route) {
    String path = route.path();
    if (path.endsWith("/")) {
      return fold(path.substring(0, path.length() - 1));
    }
    String file = fold(route.file());
    if (file.equals(Route.INDEX)) {
      return "";
    }
    return file.endsWith("/" + Route.INDEX)
        ? file.substring(0, file.length() - Route.INDEX.length() - 1)
        : file;
  }
}
