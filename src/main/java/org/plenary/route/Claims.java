package org.plenary.route;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who has which address. Addresses that a file system may take for the same are the same: letter
 * case and normal forms do not count, {@code x/} and {@code x/index.html} are one, and no file can
 * be the folder of another.
 */
final class Claims {
  private static final String INDEX = "index.html";

  private final Map<String, String> owners = new HashMap<>();
  private final Map<String, String> files = new HashMap<>();
  private final Map<String, String> folders = new HashMap<>();

  Claims() {}

  /** The same claims, to which others can be added. */
  Claims(Claims other) {
    owners.putAll(other.owners);
    files.putAll(other.files);
    folders.putAll(other.folders);
  }

  /** Gives an output its address, or says who has it already; null if it was free. */
  @Nullable String claim(Route route, String owner) {
    String key = key(route);
    boolean isFile = !route.file().endsWith(INDEX);
    String other = owners.get(key);
    if (other == null && isFile) {
      other = folders.get(key);
    }
    for (int end = key.lastIndexOf('/');
        other == null && end > 0;
        end = key.lastIndexOf('/', end - 1)) {
      other = files.get(key.substring(0, end));
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

  /** Gives an address at which no file is written its owner, or says who has it already. */
  @Nullable String claimUnwritten(Route route, String owner) {
    return owners.putIfAbsent(key(route), owner);
  }

  /** A path in the form in which addresses are compared. */
  static String fold(String path) {
    return Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  private static String key(Route route) {
    String file = fold(route.file());
    if (file.equals(INDEX)) {
      return "";
    }
    return file.endsWith("/" + INDEX)
        ? file.substring(0, file.length() - INDEX.length() - 1)
        : file;
  }
}
