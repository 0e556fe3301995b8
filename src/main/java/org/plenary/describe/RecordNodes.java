package org.plenary.describe;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Archive;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.Conference;
import org.plenary.archive.Coordinates;
import org.plenary.archive.Edition;
import org.plenary.archive.LinkKind;
import org.plenary.archive.Occasion;
import org.plenary.archive.Organisation;
import org.plenary.archive.Person;
import org.plenary.archive.Picture;
import org.plenary.archive.RecordLink;
import org.plenary.archive.Region;
import org.plenary.archive.Target;
import org.plenary.archive.Theme;
import org.plenary.document.Settings;
import org.plenary.language.Messages;
import org.plenary.route.Route;
import org.plenary.route.Routes;

/** Records in the words of schema.org. */
final class RecordNodes {
  private static final int LETTERS_OF_A_COUNTRY = 2;

  private final Archive archive;
  private final Messages messages;
  private final Names names;
  private final OccasionNodes occasions;

  RecordNodes(Archive archive, Settings settings, Messages messages, Names names) {
    this.archive = archive;
    this.messages = messages;
    this.names = names;
    this.occasions = new OccasionNodes(archive, settings, messages, names);
  }

  /** Everything that is said of a record, into a node of its type. */
  void write(JsonLd out, ArchiveRecord record, @Nullable String text) {
    out.text("@id", names.url(record))
        .text("url", names.url(record))
        .text("name", record.title())
        .texts("alternateName", record.basics().also())
        .text("description", text);
    picture(out, "image", record.basics().image());
    if (record instanceof Occasion occasion) {
      out.texts("sameAs", websites(record));
      occasions.write(out, occasion);
    } else if (record instanceof Conference conference) {
      out.texts("sameAs", websites(record));
      conference(out, conference);
    } else if (record instanceof Person person) {
      person(out, person);
    } else if (record instanceof Organisation organisation) {
      organisation(out, organisation);
    } else if (record instanceof Region region) {
      region(out, region);
    } else if (record instanceof Theme) {
      out.node("inDefinedTermSet", "DefinedTermSet", this::themes);
    }
  }

  /** The set of all themes. */
  void themes(JsonLd out) {
    out.text("@id", names.url(Routes.THEMES)).text("name", messages.text("themes.title"));
  }

  /** A record's picture; none on a site that does not say where it will be. */
  void picture(JsonLd out, String property, @Nullable Picture picture) {
    Route route = picture == null ? null : Routes.of(picture.file());
    if (picture != null && route != null && names.url(route) != null) {
      out.node(
          property,
          "ImageObject",
          image ->
              image
                  .text("url", names.url(route))
                  .text("caption", picture.alt())
                  .text("creditText", picture.credit()));
    }
  }

  private static List<String> websites(ArchiveRecord record) {
    return record.basics().links().stream()
        .filter(link -> link.kind() == LinkKind.WEBSITE)
        .map(RecordLink::target)
        .filter(Target.Address.class::isInstance)
        .map(target -> ((Target.Address) target).url())
        .distinct()
        .toList();
  }

  private void conference(JsonLd out, Conference conference) {
    List<ArchiveRecord> editions = new ArrayList<>();
    for (Edition edition : archive.editionsOf(conference.id())) {
      if (archive.hasPage(edition)) {
        editions.add(edition);
      } else {
        editions.addAll(archive.eventsOf(edition.id()));
      }
    }
    new Taking(names).organisations(conference.organisations()).write(out);
    names.references(out, "about", names.meant(conference.themes()));
    names.references(out, "subEvent", editions);
  }

  private void person(JsonLd out, Person person) {
    Stream<String> orcid = Stream.ofNullable(person.orcid()).map(id -> "https://orcid.org/" + id);
    out.texts("sameAs", Stream.concat(orcid, website(person.website())).distinct().toList());
    names.references(out, "affiliation", names.meant(person.affiliations()));
  }

  private void organisation(JsonLd out, Organisation organisation) {
    Stream<String> ror = Stream.ofNullable(organisation.ror()).map(id -> "https://ror.org/" + id);
    out.texts("sameAs", Stream.concat(ror, website(organisation.website())).distinct().toList());
    if (organisation.country() != null) {
      PlaceNodes.address(out, null, organisation.country());
    }
    names.reference(out, "parentOrganization", names.found(organisation.partOf()));
  }

  private static Stream<String> website(Target.@Nullable Address website) {
    return Stream.ofNullable(website).map(Target.Address::url);
  }

  private void region(JsonLd out, Region region) {
    String code = region.code();
    Coordinates at = region.at();
    if (code != null && code.length() == LETTERS_OF_A_COUNTRY) {
      PlaceNodes.address(out, null, code);
    }
    if (at != null) {
      PlaceNodes.geo(out, at);
    }
    names.references(out, "containedInPlace", names.found(region.broader()));
  }
}
