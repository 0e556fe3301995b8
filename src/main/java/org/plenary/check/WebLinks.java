package org.plenary.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Archive;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.Id;
import org.plenary.archive.Target;
import org.plenary.document.Settings;
import org.plenary.markdown.BodyFacts;
import org.plenary.source.SourceSpan;

/** The addresses on other sites that an archive publishes, each with the places where it stands. */
public final class WebLinks {
  private final Map<String, List<Place>> places = new TreeMap<>();
  private final @Nullable String own;

  /**
   * A place where an address stands.
   *
   * @param copied whether a copy of it is linked there too
   */
  record Place(SourceSpan span, boolean copied) {}

  private WebLinks(@Nullable String own) {
    this.own = own;
  }

  /**
   * Collects addresses; those of the archive's own site are none of another's.
   *
   * @param facts of bodies, with their addresses
   */
  public static WebLinks of(Settings settings, Archive archive, Map<Id, BodyFacts> facts) {
    WebLinks links = new WebLinks(settings.url());
    links.add(settings.publisher());
    links.add(settings.licence());
    archive.records().forEach(links::add);
    for (BodyFacts body : facts.values()) {
      body.addresses().forEach(link -> links.add(link.url(), link.span(), false));
    }
    links.places.values().forEach(all -> all.sort(Comparator.comparing(Place::span)));
    return links;
  }

  /** How many different addresses there are. */
  public int count() {
    return places.size();
  }

  /** The places of each address, which is without fragment, in order. */
  Map<String, List<Place>> places() {
    return places;
  }

  private void add(Settings.@Nullable NamedUrl named) {
    if (named != null && named.url() != null) {
      add(named.url().text(), named.url().span(), false);
    }
  }

  private void add(ArchiveRecord record) {
    Set<Target> copied = record.copied();
    for (Target target : record.targets()) {
      if (target instanceof Target.Address address) {
        add(address.url(), address.span(), copied.contains(target));
      }
    }
  }

  private void add(String written, SourceSpan span, boolean copied) {
    boolean isWeb =
        written.regionMatches(true, 0, "http:", 0, 5)
            || written.regionMatches(true, 0, "https:", 0, 6);
    String url = written.replaceFirst("#.*", "");
    if (isWeb && (own == null || !(url + "/").startsWith(own))) {
      places.computeIfAbsent(url, one -> new ArrayList<>()).add(new Place(span, copied));
    }
  }
}
