package org.plenary.resolve;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.Attribution;
import org.plenary.archive.Author;
import org.plenary.archive.Disclosure;
import org.plenary.archive.FreePage;
import org.plenary.archive.Id;
import org.plenary.archive.LinkKind;
import org.plenary.archive.Occasion;
import org.plenary.archive.Participation;
import org.plenary.archive.RecordKind;
import org.plenary.archive.Reference;
import org.plenary.archive.Target;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.document.Fields;
import org.plenary.document.Text;
import org.plenary.resolve.HeldBack.FrontMatter;
import org.plenary.resolve.HeldBack.Material;
import org.plenary.resolve.HeldBack.Name;
import org.plenary.resolve.HeldBack.Undisclosed;

/** Reads the front matter of records under the Chatham House Rule once more, with its places. */
final class HeldBackReader {
  private static final Set<LinkKind> SHOW_PEOPLE =
      EnumSet.of(
          LinkKind.RECORDING,
          LinkKind.LIVESTREAM,
          LinkKind.TRANSCRIPT,
          LinkKind.SLIDES,
          LinkKind.PHOTOS,
          LinkKind.PROGRAMME);

  private final Targets targets;

  private HeldBackReader(Rest rest) {
    targets = new Targets(new Asking(rest), new Diagnostics());
  }

  /** What the rule asks of an archive, after everything was read. */
  static HeldBack read(List<Declared> declared, List<ArchiveRecord> records, Rest rest) {
    Map<Id, ArchiveRecord> under = new HashMap<>();
    for (ArchiveRecord record : records) {
      if (record instanceof Occasion occasion
          && occasion.happening().attribution() == Attribution.CHATHAM_HOUSE) {
        under.put(record.id(), record);
      }
    }
    if (under.isEmpty()) {
      return HeldBack.NOTHING;
    }
    for (ArchiveRecord record : records) {
      Reference whole = record instanceof FreePage page ? page.partOf() : null;
      if (whole != null && whole.id() != null && under.containsKey(whole.id())) {
        under.put(record.id(), record);
      }
    }
    HeldBackReader reader = new HeldBackReader(rest);
    List<FrontMatter> found = new ArrayList<>();
    for (Declared one : declared) {
      ArchiveRecord record = under.get(one.id());
      if (record != null) {
        found.add(reader.frontMatter(one, record));
      }
    }
    return new HeldBack(found, names(declared, rest.binder()));
  }

  /** Names of events do not count: they may well be made of a person's. */
  private static List<Name> names(List<Declared> declared, Binder binder) {
    List<Name> names = new ArrayList<>();
    for (Declared one : declared) {
      if (one.id().kind() != RecordKind.EVENT && one.id().kind() != RecordKind.PAGE) {
        List<String> all = new ArrayList<>(one.otherNames());
        all.add(one.basics().title());
        all.addAll(one.formerly());
        all.forEach(name -> names.add(new Name(one.id(), name, false)));
        Text sorted =
            one.id().kind() == RecordKind.PERSON ? one.fields().quiet().text("sort_name") : null;
        if (sorted != null) {
          names.add(new Name(one.id(), sorted.text(), true));
        }
      }
    }
    binder.names().declaredOnTheSpot().forEach((id, name) -> names.add(new Name(id, name, false)));
    return names;
  }

  private FrontMatter frontMatter(Declared declared, ArchiveRecord record) {
    Fields fields = declared.fields().quiet();
    Reading reading = new Reading(fields);
    List<Id> disclosed = new ArrayList<>();
    List<Undisclosed> undisclosed = new ArrayList<>();
    record.basics().writtenBy().forEach(author -> addName(author, disclosed));
    record.basics().translators().forEach(author -> addName(author, disclosed));
    Id whole = null;
    if (record instanceof Occasion occasion) {
      List<Fields> entries = fields.entries("people", "person", "");
      List<Participation> people = occasion.happening().people();
      for (int i = 0; i < people.size(); i++) {
        readPerson(people.get(i), entries.get(i), disclosed, undisclosed);
        reading.prose(entries.get(i).paragraph("topic"));
        reading.material(entries.get(i), "source", null, false);
      }
      whole = occasion.partOf() == null ? null : occasion.partOf().id();
    } else if (record instanceof FreePage page && page.partOf() != null) {
      whole = page.partOf().id();
    }
    reading.read();
    return new FrontMatter(
        record.id(),
        declared.file(),
        whole,
        disclosed,
        undisclosed,
        reading.prose,
        reading.pictures,
        reading.labels,
        reading.materials);
  }

  private static void addName(Author author, List<Id> names) {
    if (author.name() != null && author.name().id() != null) {
      names.add(author.name().id());
    }
  }

  private static void readPerson(
      Participation one, Fields entry, List<Id> disclosed, List<Undisclosed> undisclosed) {
    Text name = entry.text("person");
    if (one.person() == null || name == null) {
      return;
    }
    boolean announced = one.disclosed() == Disclosure.PUBLIC;
    if (one.disclosed() == Disclosure.SELF || (announced && entry.has("source"))) {
      if (one.person().id() != null) {
        disclosed.add(one.person().id());
      }
    } else {
      undisclosed.add(new Undisclosed(name, announced));
    }
  }

  /** What is gathered from one record's front matter. */
  private final class Reading {
    private final Fields fields;
    private final List<Text> prose = new ArrayList<>();
    private final List<Text> pictures = new ArrayList<>();
    private final List<Text> labels = new ArrayList<>();
    private final List<Material> materials = new ArrayList<>();

    Reading(Fields fields) {
      this.fields = fields;
    }

    void read() {
      prose(fields.paragraph("summary"));
      prose(fields.text("tagline"));
      fields.texts("notes", "a text", "").forEach(note -> prose(note.text()));
      Fields image = fields.group("image", "", "");
      if (image != null) {
        add(image.paragraph("alt"), pictures);
        material(image, "src", null, true);
      }
      for (Fields link : fields.groups("links", "", "")) {
        add(link.text("label"), labels);
        material(link, "url", link.choice("kind", LinkKind.class), true);
      }
      for (Fields outcome : fields.groups("outcomes", "", "")) {
        add(outcome.has("url") ? outcome.text("title") : null, labels);
        material(outcome, "url", outcome.choice("kind", LinkKind.class), true);
      }
      for (Fields update : fields.groups("updates", "", "")) {
        prose(update.paragraph("text"));
        material(update, "url", null, false);
      }
      fields.groups("sources", "", "").forEach(source -> material(source, "url", null, false));
      fields
          .groups("deadlines", "", "")
          .forEach(deadline -> material(deadline, "url", null, false));
    }

    void prose(@Nullable Text text) {
      add(text, prose);
    }

    private static void add(@Nullable Text text, List<Text> texts) {
      if (text != null) {
        texts.add(text);
      }
    }

    /**
     * Takes note of what a key leads to.
     *
     * @param takesReviewed whether {@code reviewed} can stand beside it
     */
    void material(Fields entry, String key, @Nullable LinkKind kind, boolean takesReviewed) {
      Text written = entry.text(key);
      Target target = written == null ? null : targets.read(written);
      if (written == null || target == null || target instanceof Target.Page) {
        return;
      }
      boolean showsPeople = kind != null && SHOW_PEOPLE.contains(kind);
      materials.add(
          new Material(
              target,
              kind != null && showsPeople ? kind : null,
              showsPeople || target instanceof Target.Attached,
              takesReviewed,
              entry.flag("reviewed"),
              written.span()));
    }
  }
}
