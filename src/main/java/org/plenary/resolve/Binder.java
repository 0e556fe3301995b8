package org.plenary.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
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
  private final Map<RecordKind, Names> names = new EnumMap<>(RecordKind.class);
  private final Map<Id, Names> editions = new HashMap<>();
  private final Map<Id, SourceFile> files = new HashMap<>();
  private final Map<Id, String> titles = new HashMap<>();
  private final ConcurrentMap<String, String> folds = new ConcurrentHashMap<>();
  private final Names occasions = new Names(folds);
  private final Set<Id> hidden = new HashSet<>();
  private final Map<Id, String> withdrawn = new HashMap<>();
  private final Set<Id> series = new HashSet<>();
  private final Set<RecordKind> unread = EnumSet.noneOf(RecordKind.class);
  private final SortedMap<Id, String> declaredOnTheSpot = new TreeMap<>();
  private final Map<Id, Text> firstNamed = new HashMap<>();
  private boolean readsHidden;

  /** What was done to the names of each kind, by which alone all of the above has changed. */
  private final Map<RecordKind, Past> pasts;

  private final List<Past.Deed> deeds = new ArrayList<>();
  private int reports;

  /** Nothing is known yet, and what is done comes after some beginnings, one of each kind. */
  Binder(Settings settings, Map<RecordKind, Past> beginnings, Diagnostics problems) {
    this.settings = settings;
    this.problems = problems;
    pasts = new EnumMap<>(beginnings);
    for (RecordKind kind : RecordKind.values()) {
      names.put(kind, new Names(folds));
    }
  }

  /** The names of a record with a file. */
  private record WithFile(Id id, SourceFile file, String title, Called called, boolean intact)
      implements Past.Deed {
    @Override
    public RecordKind kind() {
      return id.kind();
    }

    @Override
    public void to(Binder names) {
      names.files.put(id, file);
      names.titles.put(id, title);
      if (!intact) {
        names.unread.add(id.kind());
      }
      names.namesFor(id).declare(id, called);
      if (id.kind() == RecordKind.EVENT || id.kind() == RecordKind.EDITION) {
        names.occasions.declare(id, called);
      }
    }
  }

  /** A name that stands for a record without a file. */
  private record OnTheSpot(Id id, String title, Called called, @Nullable Text written)
      implements Past.Deed {

    static OnTheSpot of(Id id, String title, String name, @Nullable Text written) {
      Called called = Called.of(id, title, List.of(name), List.of());
      return new OnTheSpot(id, title, called, written);
    }

    @Override
    public RecordKind kind() {
      return id.kind();
    }

    @Override
    public void to(Binder names) {
      if (written != null) {
        names.firstNamed.putIfAbsent(id, written);
      }
      names.declaredOnTheSpot.putIfAbsent(id, title);
      names.titles.putIfAbsent(id, title);
      names.namesFor(id).declare(id, called);
    }
  }

  private record Hidden(Id id) implements Past.Deed {
    @Override
    public RecordKind kind() {
      return id.kind();
    }

    @Override
    public void to(Binder names) {
      names.hidden.add(id);
    }
  }

  private record Withdrawn(Id id, String reason) implements Past.Deed {
    @Override
    public RecordKind kind() {
      return id.kind();
    }

    @Override
    public void to(Binder names) {
      names.withdrawn.put(id, reason);
    }
  }

  private record Series(Id id) implements Past.Deed {
    @Override
    public RecordKind kind() {
      return id.kind();
    }

    @Override
    public void to(Binder names) {
      names.series.add(id);
    }
  }

  private record OnlyHiddenFollow(RecordKind kind) implements Past.Deed {
    @Override
    public void to(Binder names) {
      names.readsHidden = true;
    }
  }

  private void perform(Past.Deed deed) {
    deed.to(this);
    pasts.computeIfPresent(deed.kind(), (kind, past) -> past.with(deed));
    deeds.add(deed);
  }

  private void report(Diagnostic problem) {
    reports++;
    problems.report(problem);
  }

  /** What was done to the names of a kind so far. */
  Past past(RecordKind kind) {
    return Objects.requireNonNull(pasts.get(kind));
  }

  /** How many things were done so far. */
  int done() {
    return deeds.size();
  }

  /** What was done after so many things. */
  List<Past.Deed> doneSince(int number) {
    return number == deeds.size() ? List.of() : List.copyOf(deeds.subList(number, deeds.size()));
  }

  /** How many problems were reported so far. */
  int reports() {
    return reports;
  }

  /** Does what was done before. */
  void repeat(List<Past.Deed> before) {
    before.forEach(this::perform);
  }

  /** Makes the names of a record with a file known. */
  void declare(Declared record, boolean isHidden) {
    perform(
        new WithFile(
            record.id(),
            record.file(),
            record.basics().title(),
            record.called(),
            record.fields().intact()));
    if (isHidden) {
      perform(new Hidden(record.id()));
    }
  }

  /** Hides or withdraws a record with another. */
  void follow(Id id, Id other) {
    String reason = withdrawn.get(other);
    if (hidden.contains(other)) {
      perform(new Hidden(id));
    } else if (reason != null && !withdrawn.containsKey(id)) {
      perform(new Withdrawn(id, reason));
    }
  }

  /** Withdraws a record. */
  void withdraw(Id id, String reason) {
    perform(new Withdrawn(id, reason));
  }

  /** Why a record was withdrawn; null for one that was not, or that is hidden anyway. */
  @Nullable String whyWithdrawn(Id id) {
    return hidden.contains(id) ? null : withdrawn.get(id);
  }

  /** Names that were declared on the spot so far, each with its spelling. */
  SortedMap<Id, String> declaredOnTheSpot() {
    return declaredOnTheSpot;
  }

  /** Where names of open vocabularies were declared on the spot so far. */
  Map<Id, Text> firstNamed() {
    return firstNamed;
  }

  /** From now on only hidden records are read: what they refer to is shown nowhere. */
  void readHidden() {
    for (RecordKind kind : RecordKind.values()) {
      perform(new OnlyHiddenFollow(kind));
    }
  }

  boolean isHidden(Id id) {
    return hidden.contains(id);
  }

  /** Whether a record has no page but perhaps a tombstone. */
  boolean isGone(Id id) {
    return hidden.contains(id) || withdrawn.containsKey(id);
  }

  /** Whether a conference that was declared on the spot was named as a series. */
  boolean isSeries(Id conference) {
    return series.contains(conference);
  }

  /** A record that is known, by its title, without its id where it is gone; null for others. */
  @Nullable Reference known(Id id) {
    return titles.containsKey(id) ? new Reference(title(id), isGone(id) ? null : id) : null;
  }

  /** The title of a record that is known. */
  String title(Id id) {
    return titles.getOrDefault(id, id.name());
  }

  /** The record that a name means, published or not, if it means one; nothing is reported. */
  Optional<Id> lookUp(RecordKind kind, Text name) {
    List<Id> found = names(kind).find(name.text());
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** The event or edition that a name means, published or not, if it means one. */
  Optional<Id> lookUpOccasion(Text name) {
    List<Id> found = occasions.find(name.text());
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** The record a name means; without an id where it means none that is published. */
  Reference bind(RecordKind kind, Text name) {
    Id id = find(names(kind), kind, name);
    if (id == null && isUnknown(names(kind), name)) {
      if (vocabulary(kind) == Vocabulary.OPEN) {
        id = declareOnTheSpot(kind, name);
      } else {
        String word = kind == RecordKind.CONFERENCE ? "conference or series" : kind.word();
        reportUnknown(names(kind), kind, word, name);
      }
    }
    return reference(names(kind), id, name);
  }

  /** The conference that a name means, which is declared as a series if it is on the spot. */
  Reference bindSeries(Text name) {
    boolean known = !isUnknown(names(RecordKind.CONFERENCE), name);
    Reference reference = bind(RecordKind.CONFERENCE, name);
    if (!known && reference.id() != null) {
      perform(new Series(reference.id()));
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
    if (open && isUnknown(names(RecordKind.PERSON), name)) {
      declareOnTheSpot(RecordKind.PERSON, name);
    }
  }

  /** The event or edition that a name means. */
  Reference bindOccasion(Text name) {
    Id id = findOccasion(name);
    return reference(occasions, id, name);
  }

  /** Those who wrote something; a name that is no record's stays a text. */
  List<Author> authors(List<Text> names) {
    List<Author> authors = new ArrayList<>();
    for (Text name : names) {
      List<Id> found = names(RecordKind.PERSON).find(name.text());
      Id id = found.size() == 1 ? found.get(0) : null;
      Reference reference = reference(names(RecordKind.PERSON), id, name);
      authors.add(new Author(isWithheld(name) ? null : reference));
    }
    return authors;
  }

  private boolean isWithheld(Text name) {
    List<Id> found = names(RecordKind.PERSON).find(name.text());
    return found.size() == 1 && withdrawn.containsKey(found.get(0));
  }

  private @Nullable Id findOccasion(Text name) {
    Id id = find(occasions, RecordKind.EVENT, name);
    if (id == null && isUnknown(occasions, name)) {
      reportUnknown(occasions, RecordKind.EVENT, "event or edition", name);
    }
    return id;
  }

  /**
   * The edition of a conference that a name means; one that no record carries is declared, with a
   * warning when it nearly equals another.
   */
  Reference bindEdition(Id conference, Text name) {
    Names known = editionsOf(conference);
    Id id = find(known, RecordKind.EDITION, name);
    if (id == null && isUnknown(known, name)) {
      id = declareEdition(known, conference, name);
    }
    return reference(known, id, name);
  }

  /** The region that a place's name is, if it is one; asked when every name is known. */
  @Nullable Id regionCalled(String name) {
    List<Id> found = names(RecordKind.REGION).find(name);
    return found.size() == 1 && !isGone(found.get(0)) ? found.get(0) : null;
  }

  private Reference reference(Names known, @Nullable Id id, Text name) {
    if (id == null || !isGone(id)) {
      return new Reference(name.text(), id);
    }
    if (hidden.contains(id) && !readsHidden) {
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
        SourceFile file = files.get(id);
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
    if (near.isEmpty() && unread.contains(kind)) {
      return; // it may be the title in a file that could not be read, which is reported
    }
    String help = WrittenAsPath.help(known, kind, name.text(), files);
    if (help == null) {
      help =
          near.isEmpty()
              ? "make content/"
                  + kind.folder()
                  + "/"
                  + Slug.of(WrittenAsPath.withoutPath(kind, name.text()))
                  + ".md, or use a name that is there"
              : DidYouMean.question(near);
    }
    report(Diagnostic.of(Rule.UNKNOWN_NAME, name.span(), word, name.text()).help(help));
  }

  /** Those of the nearest names; else those whose last names are the last of a path. */
  private static List<Id> near(Names known, String name) {
    List<Id> near = known.nearest(name);
    int slash = name.lastIndexOf('/');
    return near.isEmpty() && slash > 0 ? known.find(name.substring(slash + 1)) : near;
  }

  private String described(Id id) {
    SourceFile file = files.get(id);
    return "\"" + title(id) + "\"" + (file == null ? "" : " (" + file.path() + ")");
  }

  private Vocabulary vocabulary(RecordKind kind) {
    return settings.vocabularies().getOrDefault(kind.folder(), Vocabulary.CLOSED);
  }

  private Id declareOnTheSpot(RecordKind kind, Text written) {
    String name = written.text();
    Id id = new Id(kind, Slug.free(name));
    if (files.containsKey(id)) {
      id = new Id(kind, Slug.hashed(name, id.value()));
    }
    Text first = firstNamed.get(id);
    if (first != null && settings.strict()) {
      report(
          Diagnostic.of(Rule.SHARED_SLUG, written.span(), name, title(id))
              .related(first.span(), "first named here")
              .help("if it is the same, spell both alike; if not, give one a file of its own"));
    }
    perform(OnTheSpot.of(id, declaredOnTheSpot.getOrDefault(id, name), name, written));
    return id;
  }

  private Id declareEdition(Names known, Id conference, Text written) {
    String name = written.text();
    Id id = new Id(RecordKind.EDITION, conference.value() + "/" + Slug.free(name));
    if (files.containsKey(id)) {
      return id;
    }
    warnIfNearlyEqual(known, conference, written);
    boolean bare = BARE_NUMBER.matcher(name).matches();
    String title = bare ? title(conference) + " " + name : name;
    perform(OnTheSpot.of(id, declaredOnTheSpot.getOrDefault(id, title), name, null));
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

  /** Whether all files of a kind could be read. */
  boolean isComplete(RecordKind kind) {
    return !unread.contains(kind);
  }

  /** The names of a kind, to look at. */
  Names namesOf(RecordKind kind) {
    return names(kind);
  }

  /** The names of a conference's editions, to look at. */
  Names editionNamesOf(Id conference) {
    return editions.getOrDefault(conference, new Names(folds));
  }

  /** The names of all conferences' editions, to look at. */
  Collection<Names> allEditionNames() {
    return editions.values();
  }

  /** The names of events and editions, to look at. */
  Names occasionNames() {
    return occasions;
  }

  /** All spellings in some lists of names that mean one record there, with those that they mean. */
  SortedMap<String, List<Id>> spelt(Collection<Names> lists) {
    SortedMap<String, List<Id>> spelt = new TreeMap<>();
    for (Names list : lists) {
      for (String name : list.spelt()) {
        List<Id> meant = list.find(name);
        if (meant.size() == 1) {
          spelt.computeIfAbsent(name, key -> new ArrayList<>()).addAll(meant);
        }
      }
    }
    return spelt;
  }

  private Names names(RecordKind kind) {
    return Objects.requireNonNull(names.get(kind));
  }

  private Names namesFor(Id id) {
    if (id.kind() != RecordKind.EDITION) {
      return names(id.kind());
    }
    String conference = id.value().substring(0, id.value().indexOf('/'));
    return editionsOf(new Id(RecordKind.CONFERENCE, conference));
  }

  private Names editionsOf(Id conference) {
    return editions.computeIfAbsent(conference, id -> new Names(folds));
  }
}
