package org.plenary.describe;

import org.jspecify.annotations.Nullable;
import org.plenary.archive.Archive;
import org.plenary.archive.Id;
import org.plenary.archive.Target;
import org.plenary.document.Settings;
import org.plenary.route.Route;
import org.plenary.route.Routes;

/**
 * Addresses as those read them who are not on the site: absolute, or where the site does not say
 * its own address, paths from its root that begin with a slash.
 */
public final class SiteUrls {
  private final Archive archive;
  private final Routes routes;
  private final String root;

  public SiteUrls(Archive archive, Routes routes, Settings settings) {
    this.archive = archive;
    this.routes = routes;
    this.root = settings.url() == null ? "/" : settings.url();
  }

  /** The address of an output. */
  public String of(Route route) {
    return root + route.encoded();
  }

  /** The address of a record's page; null where it has none. */
  public @Nullable String of(Id record) {
    Route route = archive.find(record) == null ? null : routes.of(record);
    return route == null ? null : of(route);
  }

  /** The address that a target leads to; null where nothing is there. */
  public @Nullable String of(@Nullable Target target) {
    if (target instanceof Target.Address address) {
      return address.url();
    }
    if (target instanceof Target.Attached attached) {
      return of(Routes.of(attached.file())) + hash(attached.fragment());
    }
    String page = target instanceof Target.Page to ? of(to.id()) : null;
    return target instanceof Target.Page to && page != null ? page + hash(to.fragment()) : null;
  }

  private static String hash(String fragment) {
    return fragment.isEmpty() ? "" : "#" + fragment;
  }
}
