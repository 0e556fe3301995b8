package org.plenary.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Archive;
import org.plenary.archive.Id;
import org.plenary.archive.RecordKind;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;
import org.plenary.resolve.Resolved;
import org.plenary.resolve.WrittenNames.Name;
import org.plenary.source.BodySource;

/** Looks for names that may mean the same, and for those that are all there is of a record. */
public final class NameCheck {
  private static final List<RecordKind> KINDS =
      List.of(
          RecordKind.CONFERENCE,
          RecordKind.REGION,
          RecordKind.THEME,
          RecordKind.PERSON,
          RecordKind.ORGANISATION);

  private final Archive archive;
  private final Namings namings;
  private final Diagnostics problems;

  private NameCheck(Archive archive, Diagnostics problems) {
    this.archive = archive;
    this.problems = problems;
    namings = Namings.in(archive);
  }

  /** Reports names that are doubtful. */
  public static void check(Resolved resolved, Diagnostics problems) {
    NameCheck check = new NameCheck(resolved.archive(), problems);
    KINDS.forEach(kind -> check.check(kind, resolved.written().of(kind)));
  }

  private void check(RecordKind kind, List<Name> written) {
    Map<NearDuplicates.Name, Name> places = new HashMap<>();
    written.forEach(name -> places.putIfAbsent(plain(name), name));
    Set<Id> remarked = new HashSet<>();
    for (NearDuplicates.Pair pair :
        NearDuplicates.among(kind, written.stream().map(NameCheck::plain).toList())) {
      Name first = places.get(pair.first());
      Name second = places.get(pair.second());
      if (first != null && second != null && !areTwo(first, second)) {
        report(first, second);
        remarked.add(second.record());
      }
    }
    written.stream()
        .filter(name -> name.onTheSpot() && !remarked.contains(name.record()))
        .forEach(this::report);
  }

  private static NearDuplicates.Name plain(Name name) {
    return new NearDuplicates.Name(name.record(), name.text().text());
  }

  private boolean areTwo(Name one, Name other) {
    return ToldApart.areTwo(archive.get(one.record()), archive.get(other.record()));
  }

  private void report(Name first, Name second) {
    RecordKind kind = first.record().kind();
    problems.report(
        Diagnostic.of(
                Rule.NEAR_DUPLICATE,
                second.text().span(),
                second.text().text(),
                kind.word(),
                first.text().text())
            .related(first.text().span(), "\"" + first.text().text() + "\"")
            .help("if it is, " + join(first, second) + "; if not, " + ToldApart.wayOut(kind)));
  }

  private String join(Name first, Name second) {
    String file = file(first.record());
    if (!second.onTheSpot()) {
      return "keep one file, with the names of both under \"also\"";
    }
    return first.onTheSpot()
        ? "spell both alike, or make " + file + " with the other under \"also\""
        : "spell both alike, or add this one under \"also\" in " + file;
  }

  private void report(Name name) {
    int count = namings.of(name.record());
    String times = count == 1 ? "one record" : count + " records";
    problems.report(
        Diagnostic.of(
                Rule.DECLARED_NAME,
                name.text().span(),
                name.record().kind().word(),
                name.text().text(),
                times)
            .help("to say more of it and to keep its address, make " + file(name.record())));
  }

  /** The file of a record, or the one it would have. */
  private String file(Id id) {
    @Nullable BodySource body = archive.get(id).basics().body();
    return body == null
        ? "content/" + id.kind().folder() + "/" + id.value() + ".md"
        : body.file().path();
  }
}
