package org.plenary.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Author;
import org.plenary.archive.Id;
import org.plenary.archive.RecordKind;
import org.plenary.archive.Reference;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.DidYouMean;
import org.plenary.diagnostic.Rule;
import org.plenary.document.Settings;
import org.plenary.document.Text;
import org.plenary.document.Vocabulary;
import org.plenary.source.SourceFile;

/** Binds names to records, by the policy of each kind's vocabulary. */
final class Binder {
  private static final Pattern BARE_NUMBER = Pattern.compile("[0-9]+");

  private final Settings settings;
  private final Diagnostics problems;
  private final KnownNames names;
  private int reports;

  /** Binds names of which nothing is known yet. */
  Binder(Settings settings, KnownNames names, Diagnostics problems) {
    this.settings = settings;
    this.names = names;
    this.problems = problems;
  }

  /** What is known of names so far. */
  KnownNames names() {
    return names;
  }

  private void report(Diagnostic problem) {
    reports++;
    problems.report(problem);
  }

  /** How many problems were reported so far. */
  int reports() {
    return reports;
  }

  /** Does what was done before. */
  void repeat(List<Past.Deed> before) {
    before.forEach(names::perform);
  }

  /** Makes the names of a record with a file known. */
  void declare(Declared record, boolean isHidden) {
    names.perform(
        new KnownNames.WithFile(
            record.id(),
            record.file(),
            record.basics().title(),
            record.called(),
            record.fields().intact()));
    if (isHidden) {
      names.perform(new KnownNames.Hidden(record.id()));
    }
  }

  /** Hides or withdraws a record with another. */
  void follow(Id id, Id other) {
    String reason = names.withdrawnFor(other);
    if (names.isHidden(other)) {
      names.perform(new KnownNames.Hidden(id));
    } else if (reason != null && !names.isWithdrawn(id)) {
      names.perform(new KnownNames.Withdrawn(id, reason));
    }
  }

  /** Withdraws a record. */
  void withdraw(Id id, String reason) {
    names.perform(new KnownNames.Withdrawn(id, reason));
  }

  /** Why a record was withdrawn; null for one that was not, or that is hidden anyway. */
  @Nullable String whyWithdrawn(Id id) {
    return names.isHidden(id) ? null : names.withdrawnFor(id);
  }

  /** From now on only hidden records are read: what they refer to is shown nowhere. */
  void readHidden() {
    for (RecordKind kind : RecordKind.values()) {
      names.perform(new KnownNames.OnlyHiddenFollow(kind));
    }
  }

  boolean isHidden(Id id) {
    return names.isHidden(id);
  }

  /** Whether a record has no page but perhaps a tombstone. */
  boolean isGone(Id id) {
    return names.isHidden(id) || names.isWithdrawn(id);
  }

  /** A record that is known, by its title, without its id where it is gone; null for others. */
  @Nullable Reference known(Id id) {
    return names.holds(id) ? new Reference(title(id), isGone(id) ? null : id) : null;
  }

  /** The title of a record that is known. */
  String title(Id id) {
    return names.title(id);
  }

  /** The record that a name means, published or not, if it means one; nothing is reported. */
  Optional<Id> lookUp(RecordKind kind, Text name) {
    List<Id> found = names.of(kind).find(name.text());
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** The event or edition that a name means, published or not, if it means one. */
  Optional<Id> lookUpOccasion(Text name) {
    List<Id> found = names.ofOccasions().find(name.text());
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** The record a name means; without an id where it means none that is published. */
  Reference bind(RecordKind kind, Text name) {
    Id id = find(names.of(kind), kind, name);
    if (id == null && isUnknown(names.of(kind), name)) {
      if (vocabulary(kind) == Vocabulary.OPEN) {
        id = declareOnTheSpot(kind, name);
      } else {
        String word = kind == RecordKind.CONFERENCE ? "conference or series" : kind.word();
        reportUnknown(names.of(kind), kind, word, name);
      }
    }
    return reference(names.of(kind), id, name);
  }

  /** The conference that a name means, which is declared as a series if it is on the spot. */
  Reference bindSeries(Text name) {
    boolean known = !isUnknown(names.of(RecordKind.CONFERENCE), name);
    Reference reference = bind(RecordKind.CONFERENCE, name);
    if (!known && reference.id() != null) {
      names.perform(new KnownNames.Series(reference.id()));
    }
    return reference;
  }

  /** The person that a name means; null for one whose name is withheld. */
  @Nullable Reference bindPerson(Text name) {
    Reference reference = bind(RecordKind.PERSON, name);
    return isWithheld(name) ? null : reference;
  }

  /** Makes the name of a person known who will be bound later, perhaps by declaring it. */
  void announcePerson(Text name) {
    boolean open = vocabulary(RecordKind.PERSON) == Vocabulary.OPEN;
    if (open && isUnknown(names.of(RecordKind.PERSON), name)) {
      declareOnTheSpot(RecordKind.PERSON, name);
    }
  }

  /** The event or edition that a name means. */
  Reference bindOccasion(Text name) {
    Id id = findOccasion(name);
    return reference(names.ofOccasions(), id, name);
  }

  /** Those who wrote something; a name that is no record's stays a text. */
  List<Author> authors(List<Text> written) {
    List<Author> authors = new ArrayList<>();
    for (Text name : written) {
      List<Id> found = names.of(RecordKind.PERSON).find(name.text());
      Id id = found.size() == 1 ? found.get(0) : null;
      Reference reference = reference(names.of(RecordKind.PERSON), id, name);
      authors.add(new Author(isWithheld(name) ? null : reference));
    }
    return authors;
  }

  private boolean isWithheld(Text name) {
    List<Id> found = names.of(RecordKind.PERSON).find(name.text());
    return found.size() == 1 && names.isWithdrawn(found.get(0));
  }

  private @Nullable Id findOccasion(Text name) {
    Id id = find(names.ofOccasions(), RecordKind.EVENT, name);
    if (id == null && isUnknown(names.ofOccasions(), name)) {
      reportUnknown(names.ofOccasions(), RecordKind.EVENT, "event or edition", name);
    }
    return id;
  }

  /**
   * The edition of a conference that a name means; one that no record carries is declared, with a
   * warning when it nearly equals another.
   */
  Reference bindEdition(Id conference, Text name) {
    Names known = names.ofEditions(conference);
    Id id = find(known, RecordKind.EDITION, name);
    if (id == null && isUnknown(known, name)) {
      id = declareEdition(known, conference, name);
    }
    return reference(known, id, name);
  }

  /** The region that a place's name is, if it is one; asked when every name is known. */
  @Nullable Id regionCalled(String name) {
    List<Id> found = names.of(RecordKind.REGION).find(name);
    return found.size() == 1 && !isGone(found.get(0)) ? found.get(0) : null;
  }

  private Reference reference(Names known, @Nullable Id id, Text name) {
    if (id == null || !isGone(id)) {
      return new Reference(name.text(), id);
    }
    if (names.isHidden(id) && !names.readsHidden()) {
      report(
          Diagnostic.of(Rule.REFERS_TO_DRAFT, name.span(), name.text())
              .help("it becomes a link when that record is published"));
    }
    return new Reference(known.isFormer(name.text()) ? title(id) : name.text(), null);
  }

  private static boolean isUnknown(Names known, Text name) {
    return known.find(name.text()).isEmpty();
  }

  private @Nullable Id find(Names known, RecordKind kind, Text name) {
    List<Id> found = known.find(name.text());
    if (found.size() > 1) {
      Diagnostic problem =
          Diagnostic.of(Rule.AMBIGUOUS_NAME, name.span(), name.text(), found.size(), kind.plural());
      for (Id id : found) {
        SourceFile file = names.files().get(id);
        if (file != null) {
          problem = problem.related(file.start(), "\"" + title(id) + "\"");
        }
      }
      Id first = found.get(0);
      boolean tells = known.find(first.name()).size() == 1;
      String clear = tells ? first.name() : first.value();
      report(problem.help("use the file's name, as " + clear));
    }
    return found.size() == 1 ? found.get(0) : null;
  }

  private void reportUnknown(Names known, RecordKind kind, String word, Text name) {
    List<String> near = near(known, name.text()).stream().map(this::described).toList();
    if (near.isEmpty() && !names.isComplete(kind)) {
      return; // it may be the title in a file that could not be read, which is reported
    }
    String help = WrittenAsPath.help(known, kind, name.text(), names.files());
    if (help == null) {
      help =
          near.isEmpty()
              ? "make content/"
                  + kind.folder()
                  + "/"
                  + pathFor(WrittenAsPath.withoutPath(kind, name.text()))
                  + ".md, or use a name that is there"
              : DidYouMean.question(near);
    }
    report(Diagnostic.of(Rule.UNKNOWN_NAME, name.span(), word, name.text()).help(help));
  }

  /** Where a record of a name would be: a name that is a path already stays one. */
  private static String pathFor(String name) {
    boolean path = Arrays.stream(name.split("/", -1)).allMatch(part -> part.equals(Slug.of(part)));
    return path ? name : Slug.of(name);
  }

  /** Those of the nearest names; else those whose last names are the last of a path. */
  private static List<Id> near(Names known, String name) {
    List<Id> near = known.nearest(name);
    int slash = name.lastIndexOf('/');
    return near.isEmpty() && slash > 0 ? known.find(name.substring(slash + 1)) : near;
  }

  private String described(Id id) {
    SourceFile file = names.files().get(id);
    return "\"" + title(id) + "\"" + (file == null ? "" : " (" + file.path() + ")");
  }

  private Vocabulary vocabulary(RecordKind kind) {
    return settings.vocabularies().getOrDefault(kind.folder(), Vocabulary.CLOSED);
  }

  private Id declareOnTheSpot(RecordKind kind, Text written) {
    String name = written.text();
    Id id = new Id(kind, Slug.free(name));
    if (names.files().containsKey(id)) {
      id = new Id(kind, Slug.hashed(name, id.value()));
    }
    Text first = names.firstNamed().get(id);
    if (first != null && settings.strict()) {
      report(
          Diagnostic.of(Rule.SHARED_SLUG, written.span(), name, title(id))
              .related(first.span(), "first named here")
              .help("if it is the same, spell both alike; if not, give one a file of its own"));
    }
    names.perform(
        KnownNames.OnTheSpot.of(
            id, names.declaredOnTheSpot().getOrDefault(id, name), name, written));
    return id;
  }

  private Id declareEdition(Names known, Id conference, Text written) {
    String name = written.text();
    Id id = new Id(RecordKind.EDITION, conference.value() + "/" + Slug.free(name));
    if (names.files().containsKey(id)) {
      return id;
    }
    warnIfNearlyEqual(known, conference, written);
    boolean bare = BARE_NUMBER.matcher(name).matches();
    String title = bare ? title(conference) + " " + name : name;
    names.perform(
        KnownNames.OnTheSpot.of(id, names.declaredOnTheSpot().getOrDefault(id, title), name, null));
    return id;
  }

  private void warnIfNearlyEqual(Names known, Id conference, Text name) {
    known
        .nearlyEqual(name.text())
        .ifPresent(
            other ->
                report(
                    Diagnostic.of(
                            Rule.NEARLY_EQUAL_NAME,
                            name.span(),
                            name.text(),
                            title(conference),
                            other)
                        .help("if it is the same edition, spell both alike")));
  }
}
