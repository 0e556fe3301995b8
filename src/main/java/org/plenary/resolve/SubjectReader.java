package org.plenary.resolve;

import org.jspecify.annotations.Nullable;
import org.plenary.archive.Countries;
import org.plenary.archive.Region;
import org.plenary.archive.Theme;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.document.Fields;
import org.plenary.document.Text;

/** Reads regions and themes. */
final class SubjectReader {
  private final Asking asking;
  private final Diagnostics problems;

  SubjectReader(Asking asking, Diagnostics problems) {
    this.asking = asking;
    this.problems = problems;
  }

  Region region(Declared declared) {
    Fields fields = declared.fields();
    Text code = fields.text("code");
    return new Region(
        declared.id(),
        declared.basics(),
        asking.broader(declared.id()),
        definition(fields),
        code == null ? null : Countries.canonical(code.text()),
        PlaceReader.coordinates(fields, problems));
  }

  Theme theme(Declared declared) {
    return new Theme(
        declared.id(),
        declared.basics(),
        asking.broader(declared.id()),
        definition(declared.fields()));
  }

  private static @Nullable String definition(Fields fields) {
    Text definition = fields.paragraph("definition");
    return definition == null ? null : definition.text();
  }
}
