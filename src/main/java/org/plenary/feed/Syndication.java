package org.plenary.feed;

import java.net.URI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Agenda;
import org.plenary.archive.Archive;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.Id;
import org.plenary.archive.Occasion;
import org.plenary.archive.Reference;
import org.plenary.archive.Target;
import org.plenary.archive.Update;
import org.plenary.document.Settings;
import org.plenary.language.Messages;
import org.plenary.language.OneSentence;
import org.plenary.language.PlaceText;
import org.plenary.page.Subscriptions;
import org.plenary.route.Route;
import org.plenary.route.Routes;

/** What feeds and calendars say of records alike, made once for all of them. */
public final class Syndication {
  private static final String NO_PATH = "feed.xml"; // no record's address ends so

  private final Archive archive;
  private final Routes routes;
  private final Settings settings;
  private final Messages messages;
  private final PlaceText places;
  private final OneSentence sentences;
  private final Subscriptions subscriptions;
  private final Agenda agenda;
  private final String host;
  private final Map<Id, String> told = new ConcurrentHashMap<>();

  private Syndication(Archive archive, Routes routes, Settings settings, Messages messages) {
    this.archive = archive;
    this.routes = routes;
    this.settings = settings;
    this.messages = messages;
    places = new PlaceText(archive, messages);
    sentences = new OneSentence(archive, messages, settings.today());
    subscriptions = Subscriptions.of(archive, routes, settings);
    agenda = new Agenda(archive, settings.today());
    host = hostOf(settings);
  }

  /** What is made of an archive; there are no feeds and calendars where the site has no address. */
  public static Syndication of(
      Archive archive, Routes routes, Settings settings, Messages messages) {
    return new Syndication(archive, routes, settings, messages);
  }

  Archive archive() {
    return archive;
  }

  Settings settings() {
    return settings;
  }

  Messages messages() {
    return messages;
  }

  PlaceText places() {
    return places;
  }

  Subscriptions subscriptions() {
    return subscriptions;
  }

  Agenda agenda() {
    return agenda;
  }

  LocalDate today() {
    return settings.today();
  }

  /** An event in one sentence. */
  String sentence(Occasion occasion) {
    String known = told.get(occasion.id());
    return known != null
        ? known
        : told.computeIfAbsent(occasion.id(), id -> sentences.of(occasion));
  }

  /** The site's address, ending in a slash. */
  String url() {
    return Objects.requireNonNull(settings.url());
  }

  String url(Route route) {
    return url() + route.encoded();
  }

  /** The address of a record's page; null where it has none. */
  @Nullable String url(Id record) {
    Route route = routes.of(record);
    return route == null ? null : url(route);
  }

  /** The address of what an author links to; null for none. */
  @Nullable String url(@Nullable Target target) {
    if (target instanceof Target.Address address) {
      return address.url();
    }
    if (target instanceof Target.Attached attached) {
      return url(Routes.of(attached.file())) + hash(attached.fragment());
    }
    if (target instanceof Target.Page page && archive.find(page.id()) != null) {
      String address = url(page.id());
      return address == null ? null : address + hash(page.fragment());
    }
    return null;
  }

  private static String hash(String fragment) {
    return fragment.isEmpty() ? "" : "#" + new Route(fragment).encoded();
  }

  /** A name as it is shown. */
  String name(Reference reference) {
    return reference.id() == null ? reference.text() : archive.get(reference.id()).title();
  }

  /**
   * What names a record for ever, percent-encoded: what its author says, else its first old
   * address, else its address, without the slashes around it.
   */
  String uid(@Nullable ArchiveRecord record) {
    if (record == null) {
      return NO_PATH;
    }
    String said = record.basics().uid();
    Route own = routes.of(record.id());
    String path =
        said != null
            ? said
            : !record.basics().aliases().isEmpty()
                ? record.basics().aliases().get(0).path()
                : own == null ? record.id().value() : own.path();
    String bare = path.replaceAll("^/+|/+$", "");
    return bare.isEmpty() ? NO_PATH : new Route(bare).encoded();
  }

  /** What names a deadline for ever, also on another day. */
  String uid(Agenda.Open open) {
    String label = new Route(open.deadline().label()).encoded();
    String number = open.number() == 1 ? "" : "-" + open.number();
    return uid(open.occasion()) + "#deadline-" + label + number;
  }

  /** A permanent id as feeds have it: a tag (RFC 4151), or an address where the site says no id. */
  String iri(String uid) {
    return settings.id() == null ? url() + uid : "tag:" + settings.id() + ":" + uid;
  }

  /** What a permanent id ends with in calendars: a host that was the archive's. */
  String host() {
    return host;
  }

  private static String hostOf(Settings settings) {
    String authority = settings.id();
    if (authority == null) {
      String host = settings.url() == null ? null : URI.create(settings.url()).getHost();
      return Objects.requireNonNullElse(host, "localhost");
    }
    return authority.substring(authority.indexOf('@') + 1, authority.indexOf(','));
  }

  /** What changed on a record until today, in the order given. */
  Stream<Update> updates(ArchiveRecord record) {
    return record.basics().updates().stream().filter(update -> !update.date().isAfter(today()));
  }

  /** The day of the last change. */
  Optional<LocalDate> lastChange(ArchiveRecord record) {
    return updates(record).map(Update::date).max(Comparator.naturalOrder());
  }
}
