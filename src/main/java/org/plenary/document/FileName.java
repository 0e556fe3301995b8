package org.plenary.document;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which names files can have on every system. */
public final class FileName {
  private static final Pattern WINDOWS_DEVICE =
      Pattern.compile(
          "(?i)(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9\\u00B9\\u00B2\\u00B3])(\\..*)?");
  private static final int LONGEST_DEVICE = "conout$".length();
  private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*\\\\\\p{Cntrl}]");

  private FileName() {}

  /** Why a name does not work everywhere; null if it does. */
  public static @Nullable String fault(String name) {
    if (mayBeDevice(name) && WINDOWS_DEVICE.matcher(name).matches()) {
      return "Windows keeps it for a device";
    }
    if (name.indexOf('\uFFFD') >= 0) {
      return "it cannot be read in this locale; set LC_ALL=C.UTF-8, or a locale with UTF-8";
    }
    if (!name.chars().allMatch(FileName::isPlain) && FORBIDDEN.matcher(name).find()) {
      return "it holds a character that some systems refuse";
    }
    String page = name.endsWith(SourceTree.ENDING) ? name.substring(0, name.length() - 3) : name;
    return page.endsWith(".") || page.endsWith(" ") || page.startsWith(" ")
        ? "it begins or ends with a space, or ends with a dot"
        : null;
  }

  /** Whether a name is as short as those of devices, whatever it ends in. */
  private static boolean mayBeDevice(String name) {
    int dot = name.indexOf('.');
    return (dot < 0 ? name.length() : dot) <= LONGEST_DEVICE;
  }

  private static boolean isPlain(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
  }

  /** Why a path is too long; null if it is not. */
  public static @Nullable String lengthFault(String path, Limits limits) {
    if (path.length() > limits.path()) {
      return "the path is longer than " + limits.path() + " characters";
    }
    if (path.length() * 3 <= limits.segment()) {
      return null;
    }
    for (String name : path.split("/", -1)) {
      if (name.length() * 3 > limits.segment()
          && name.getBytes(StandardCharsets.UTF_8).length > limits.segment()) {
        return "it is longer than " + limits.segment() + " bytes";
      }
    }
    return null;
  }
}
