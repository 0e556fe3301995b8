package org.plenary.document;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.plenary.diagnostic.DidYouMean;

/** The names of time zones in the IANA database. */
final class ZoneNames {
  private static final Set<String> ZONES = zones();
  private static final Pattern OFFSET = Pattern.compile("(?i)(utc|gmt)?[+-].*");

  private ZoneNames() {}

  static Set<String> all() {
    return ZONES;
  }

  static boolean isKnown(String name) {
    return ZONES.contains(name);
  }

  /** Without the names that only some releases of Java know. */
  private static Set<String> zones() {
    Set<String> zones = new HashSet<>(ZoneId.getAvailableZoneIds());
    zones.removeIf(zone -> zone.startsWith("SystemV/") || zone.matches("[EMH]ST"));
    return zones;
  }

  /** Zones of a city that somebody named alone, or with nearly the name written. */
  static List<String> nearest(String written) {
    if (written.length() < 4 || OFFSET.matcher(written).matches()) {
      return List.of();
    }
    String city = "/" + written.replace(' ', '_').toLowerCase(Locale.ROOT);
    List<String> there =
        ZONES.stream()
            .filter(zone -> zone.toLowerCase(Locale.ROOT).endsWith(city))
            .sorted()
            .toList();
    return there.isEmpty() ? DidYouMean.nearest(written, ZONES) : there;
  }
}
