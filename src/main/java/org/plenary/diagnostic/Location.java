package org.plenary.diagnostic;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Where an archive is, as seen from the folder that the program runs in: reports that are read
 * there name files from it.
 *
 * @param prefix what leads to the archive, with {@code /} at its end if it is not empty
 * @param inside whether the archive is in that folder; the prefix is absolute otherwise
 */
public record Location(String prefix, boolean inside) {
  private static final String UNRESERVED = "-._~/";

  /** The place of an archive's folder. */
  public static Location of(Path root) {
    return of(Path.of("").toAbsolutePath().normalize(), root.toAbsolutePath().normalize());
  }

  static Location of(Path here, Path root) {
    boolean inside = root.startsWith(here);
    String path = (inside ? here.relativize(root) : root).toString().replace('\\', '/');
    return new Location(path.isEmpty() || path.endsWith("/") ? path : path + "/", inside);
  }

  /** The path of a file of the archive. */
  String path(String file) {
    return prefix + file;
  }

  /** The same as a reference (RFC 3986): relative if the archive is in the folder. */
  String uri(String file) {
    StringBuilder uri =
        new StringBuilder(inside ? "" : prefix.startsWith("/") ? "file://" : "file:///");
    for (byte b : path(file).getBytes(StandardCharsets.UTF_8)) {
      boolean plain = b > 0 && (Character.isLetterOrDigit(b) || UNRESERVED.indexOf(b) >= 0);
      uri.append(plain ? String.valueOf((char) b) : String.format(Locale.ROOT, "%%%02X", b));
    }
    return uri.toString();
  }
}
