package org.plenary.resolve;

import java.util.List;
import org.plenary.archive.Id;
import org.plenary.archive.Organisation;
import org.plenary.archive.Person;
import org.plenary.archive.RecordKind;
import org.plenary.archive.Reference;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.document.Fields;
import org.plenary.document.Text;

/** Reads people and organisations. */
final class PartyReader {
  private final Binder binder;
  private final BasicsReader basics;
  private final HappeningReader happenings;
  private final PlaceReader places;
  private final Identifiers identifiers;
  private final Hierarchy organisations;

  PartyReader(
      Binder binder,
      BasicsReader basics,
      HappeningReader happenings,
      PlaceReader places,
      Diagnostics problems) {
    this.binder = binder;
    this.basics = basics;
    this.happenings = happenings;
    this.places = places;
    this.identifiers = new Identifiers(problems);
    this.organisations = new Hierarchy(binder, problems);
  }

  /** Takes note of what an organisation is part of. */
  void join(Declared organisation) {
    Text name = organisation.fields().text("part_of");
    Id whole = name == null ? null : binder.bind(RecordKind.ORGANISATION, name).id();
    if (name != null && whole != null) {
      organisations.add(organisation.id(), whole, name.span(), "part_of");
    }
  }

  void breakCircles() {
    organisations.breakCircles();
  }

  Person person(Declared declared) {
    Fields fields = declared.fields();
    return new Person(
        declared.id(),
        declared.basics(),
        BasicsReader.string(fields.text("sort_name")),
        happenings.bindAll(RecordKind.ORGANISATION, fields.texts("affiliations")),
        identifiers.orcid(fields),
        basics.website(fields, "website"));
  }

  Organisation organisation(Declared declared) {
    Fields fields = declared.fields();
    List<Id> wholes = organisations.of(declared.id());
    return new Organisation(
        declared.id(),
        declared.basics(),
        basics.website(fields, "website"),
        identifiers.ror(fields),
        places.country(fields),
        wholes.isEmpty() ? null : new Reference(binder.title(wholes.get(0)), wholes.get(0)));
  }
}
