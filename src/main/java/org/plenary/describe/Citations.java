package org.plenary.describe;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Archive;
import org.plenary.archive.Author;
import org.plenary.archive.EventDate;
import org.plenary.archive.LinkKind;
import org.plenary.archive.Occasion;
import org.plenary.archive.OrganisationRole;
import org.plenary.archive.Person;
import org.plenary.archive.Place;
import org.plenary.archive.Reference;
import org.plenary.archive.Target;
import org.plenary.archive.Work;
import org.plenary.describe.Citation.Kind;
import org.plenary.describe.Citation.Name;
import org.plenary.document.Settings;
import org.plenary.language.DateText;
import org.plenary.language.Messages;
import org.plenary.language.PlaceText;
import org.plenary.route.Routes;

/**
 * How events and works are cited. Those who took part in an event are not among its authors: these
 * are who wrote the page, else who organised or hosted the event, else who publishes the archive.
 */
public final class Citations {
  private static final String PUNCTUATION = "-./:+";

  private final Archive archive;
  private final Settings settings;
  private final Messages messages;
  private final SiteUrls urls;
  private final PlaceText places;
  private final DateText dates;

  public Citations(Archive archive, Routes routes, Settings settings, Messages messages) {
    this.archive = archive;
    this.settings = settings;
    this.messages = messages;
    this.urls = new SiteUrls(archive, routes, settings);
    this.places = new PlaceText(archive, messages);
    this.dates = new DateText(messages);
  }

  /** The page of an event, a part, or an edition. */
  public Citation of(Occasion occasion) {
    String publisher = publisher();
    List<Name> authors = names(occasion.basics().writtenBy());
    if (authors.isEmpty()) {
      authors = organisers(occasion);
    }
    if (authors.isEmpty() && publisher != null) {
      authors = List.of(Name.whole(publisher));
      publisher = null;
    }
    return new Citation(
        key(occasion.id().toString()),
        Kind.PAGE,
        authors,
        occasion.title(),
        archive.dateOf(occasion),
        settings.title(),
        publisher,
        meeting(occasion, null),
        settings.url() == null ? null : urls.of(occasion.id()),
        occasion.happening().doi(),
        Objects.requireNonNullElse(occasion.basics().language(), settings.language()));
  }

  /** Who publishes the archive, where that is more than its title says. */
  private @Nullable String publisher() {
    Settings.NamedUrl publisher = settings.publisher();
    return publisher == null || publisher.name().equals(settings.title()) ? null : publisher.name();
  }

  /**
   * A work that came out of an event.
   *
   * @param id what the exports call it
   */
  public Citation of(Work work, String id) {
    Occasion from =
        work.from().stream()
            .filter(Occasion.class::isInstance)
            .map(Occasion.class::cast)
            .findFirst()
            .orElse(null);
    List<Name> holders = from == null ? List.of() : organisers(from);
    boolean absolute = settings.url() != null || work.target() instanceof Target.Address;
    return new Citation(
        key(id),
        kind(work.kind()),
        names(work.authors()),
        work.title(),
        work.date(),
        null,
        holders.isEmpty() ? null : messages.list(holders.stream().map(Name::text).toList()),
        from == null ? null : meeting(from, from.title()),
        absolute ? urls.of(work.target()) : null,
        work.doi(),
        Objects.requireNonNullElse(work.language(), settings.language()));
  }

  private static Kind kind(@Nullable LinkKind kind) {
    if (kind == null) {
      return Kind.OTHER;
    }
    return switch (kind) {
      case PROCEEDINGS -> Kind.PROCEEDINGS;
      case PAPER -> Kind.PAPER;
      case REPORT -> Kind.REPORT;
      default -> Kind.OTHER;
    };
  }

  private Citation.Meeting meeting(Occasion occasion, @Nullable String title) {
    Place place = occasion.happening().place();
    return new Citation.Meeting(
        title, archive.dateOf(occasion), place == null ? null : places.cityAndCountry(place));
  }

  /** Who organised an event, or hosted it; of a part that does not say, of what it is a part of. */
  private List<Name> organisers(Occasion occasion) {
    for (OrganisationRole role : List.of(OrganisationRole.ORGANISER, OrganisationRole.HOST)) {
      List<Name> names =
          occasion.happening().organisations().stream()
              .filter(one -> one.roles().contains(role))
              .map(one -> Name.whole(name(one.organisation())))
              .distinct()
              .toList();
      if (!names.isEmpty()) {
        return names;
      }
    }
    Occasion whole = archive.wholeOf(occasion);
    return whole == null ? List.of() : organisers(whole);
  }

  private List<Name> names(List<Author> authors) {
    return authors.stream().map(this::name).distinct().toList();
  }

  private Name name(Author author) {
    Reference name = author.name();
    if (name == null) {
      return Name.whole(messages.text("cite.withheld"));
    }
    String sorted =
        name.id() != null && archive.find(name.id()) instanceof Person person
            ? person.sortName()
            : null;
    String[] parts = sorted == null ? new String[0] : sorted.split(",", -1);
    return parts.length == 2
        ? new Name(name(name), parts[0].strip(), parts[1].strip())
        : Name.whole(name(name));
  }

  private String name(Reference reference) {
    return reference.id() == null ? reference.text() : archive.get(reference.id()).title();
  }

  /** An id as a key: other signs than letters, digits and some punctuation as {@code _} and hex. */
  private static String key(String id) {
    StringBuilder key = new StringBuilder();
    id.codePoints()
        .forEach(
            c -> {
              boolean plain =
                  Character.isLetterOrDigit(c)
                      || Character.getType(c) == Character.NON_SPACING_MARK
                      || Character.getType(c) == Character.COMBINING_SPACING_MARK
                      || PUNCTUATION.indexOf(c) >= 0;
              if (plain) {
                key.appendCodePoint(c);
              } else {
                key.append('_').append(hex(c));
              }
            });
    return key.toString();
  }

  private static String hex(int c) {
    StringBuilder hex = new StringBuilder();
    for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
      hex.append(Integer.toHexString((b & 0xFF) | 0x100).substring(1));
    }
    return hex.toString();
  }

  /** A citation as a line of text: who, what and when, in which archive, and where. */
  public String text(Citation citation) {
    List<String> authors = citation.authors().stream().map(Name::text).toList();
    String what = messages.text("cite.what", citation.title());
    EventDate date = citation.date();
    String text = date == null ? what : messages.text("cite.dated", what, dates.shown(date));
    if (!authors.isEmpty()) {
      text = next(messages.list(authors), text);
    }
    if (citation.site() != null) {
      text = next(text, citation.site());
    }
    text = isStopped(text) ? text : messages.text("cite.end", text);
    if (citation.doi() != null) {
      text = messages.text("cite.doi", text, citation.doi());
    }
    return citation.url() == null ? text : messages.text("cite.url", text, citation.url());
  }

  private String next(String text, String piece) {
    return messages.text(isStopped(text) ? "cite.next.stopped" : "cite.next", text, piece);
  }

  private static boolean isStopped(String text) {
    return !text.isEmpty() && ".?!。？！".indexOf(text.charAt(text.length() - 1)) >= 0;
  }
}
