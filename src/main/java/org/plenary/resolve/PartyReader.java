package org.plenary.resolve;

import org.plenary.archive.Organisation;
import org.plenary.archive.Person;
import org.plenary.archive.RecordKind;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.document.Fields;

/** Reads people and organisations. */
final class PartyReader {
  private final Asking asking;
  private final BasicsReader basics;
  private final HappeningReader happenings;
  private final PlaceReader places;
  private final Identifiers identifiers;

  PartyReader(
      Asking asking,
      BasicsReader basics,
      HappeningReader happenings,
      PlaceReader places,
      Diagnostics problems) {
    this.asking = asking;
    this.basics = basics;
    this.happenings = happenings;
    this.places = places;
    this.identifiers = new Identifiers(problems);
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
    return new Organisation(
        declared.id(),
        declared.basics(),
        basics.website(fields, "website"),
        identifiers.ror(fields),
        places.country(fields),
        asking.wholeOfOrganisation(declared.id()));
  }
}
