package org.plenary.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.Id;
import org.plenary.archive.LinkKind;
import org.plenary.archive.RecordKind;
import org.plenary.archive.Target;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;
import org.plenary.document.Fields;
import org.plenary.document.Text;
import org.plenary.markdown.BodyFacts;
import org.plenary.markdown.BodyProse;
import org.plenary.markdown.BodyProse.FilePath;
import org.plenary.markdown.BodyProse.Passage;
import org.plenary.resolve.HeldBack.FrontMatter;
import org.plenary.resolve.HeldBack.Material;
import org.plenary.resolve.HeldBack.Undisclosed;
import org.plenary.resolve.Locator;
import org.plenary.resolve.Resolved;
import org.plenary.source.BodySource;
import org.plenary.source.SourceSpan;
import org.plenary.source.SourceText;

/**
 * Holds records to the Chatham House Rule: what was said may be told, but not who said it, nor who
 * was there.
 */
public final class ChathamHouse {
  private static final String OF_PICTURE = "this description of a picture";
  private static final String OF_LINK = "this text of a link";
  private static final String LEAVE =
      "if they may be named, say so under \"people\" with \"disclosed\"";

  /** How many signs may stand between a link's text and its address, as in {@code **](<}. */
  private static final int MOST_MARKS = 6;

  private final Resolved resolved;
  private final KnownNames names;
  private final Map<Id, Set<Id>> allowed;
  private final Diagnostics problems;

  private ChathamHouse(Resolved resolved, Diagnostics problems) {
    this.resolved = resolved;
    this.problems = problems;
    names = new KnownNames(resolved.heldBack().names());
    allowed = allowed(resolved.heldBack().records());
  }

  /** Reports what reveals more than the rule allows; costs nothing where nothing is under it. */
  public static void check(Resolved resolved, Map<Id, BodyFacts> facts, Diagnostics problems) {
    List<FrontMatter> records = resolved.heldBack().records();
    if (records.isEmpty()) {
      return;
    }
    ChathamHouse house = new ChathamHouse(resolved, problems);
    records.parallelStream()
        .forEach(
            record -> house.check(record, facts.getOrDefault(record.record(), BodyFacts.NONE)));
  }

  /** Who may be named in each record: whom it, what it is a part of and its parts disclose. */
  static Map<Id, Set<Id>> allowed(List<FrontMatter> records) {
    Map<Id, FrontMatter> byId = new HashMap<>();
    Map<Id, Set<Id>> allowed = new HashMap<>();
    for (FrontMatter record : records) {
      byId.put(record.record(), record);
      allowed.put(record.record(), new HashSet<>(record.disclosed()));
    }
    for (FrontMatter record : records) {
      Set<Id> own = Objects.requireNonNull(allowed.get(record.record()));
      FrontMatter whole = record.whole() == null ? null : byId.get(record.whole());
      while (whole != null) {
        own.addAll(whole.disclosed());
        allowed.getOrDefault(whole.record(), new HashSet<>()).addAll(record.disclosed());
        whole = whole.whole() == null ? null : byId.get(whole.whole());
      }
    }
    return allowed;
  }

  private void check(FrontMatter record, BodyFacts facts) {
    Set<Id> mayBeNamed = allowed.getOrDefault(record.record(), Set.of());
    SourceText text = WrittenText.of(record.file());
    record.undisclosed().forEach(this::undisclosed);
    for (Text prose : record.prose()) {
      if (Quotations.isIn(prose.text())) {
        names.in(prose.text(), mayBeNamed).forEach(name -> quoted(name, prose, text));
      }
    }
    record.pictures().forEach(one -> label(OF_PICTURE, one, mayBeNamed, text));
    record.labels().forEach(one -> label(OF_LINK, one, mayBeNamed, text));
    BodyProse body = body(record, text);
    passages(body.passages(), mayBeNamed, labels(body, facts, mayBeNamed));
    materials(record, body);
  }

  private void undisclosed(Undisclosed one) {
    problems.report(
        Diagnostic.of(Rule.UNDISCLOSED_NAME, one.name().span(), one.name().text())
            .help(
                one.sourceMissing()
                    ? "add \"source: ...\" with the address where the organisers named them"
                    : "leave \"person\" out and keep the role; or add \"disclosed: self\" if they"
                        + " speak of it in public themselves, or \"disclosed: public\" with a"
                        + " \"source\" if the organisers named them"));
  }

  private void quoted(KnownNames.Found name, Text prose, @Nullable SourceText file) {
    quoted(name, prose.text(), WrittenText.span(prose, name.in(prose.text()), file));
  }

  private void quoted(KnownNames.Found name, String text, SourceSpan span) {
    problems.report(
        Diagnostic.of(Rule.NAMED_QUOTATION, span, name.in(text))
            .help("tell it in words of your own, or leave the name out; " + LEAVE));
  }

  private void label(String what, Text label, Set<Id> mayBeNamed, @Nullable SourceText file) {
    names
        .in(label.text(), mayBeNamed)
        .forEach(
            name ->
                label(
                    what,
                    name.in(label.text()),
                    WrittenText.span(label, name.in(label.text()), file)));
  }

  private void label(String what, String name, SourceSpan span) {
    problems.report(
        Diagnostic.of(Rule.NAME_IN_LABEL, span, what, name)
            .help("write it without the name; " + LEAVE));
  }

  /**
   * A block quotation is one quotation, with the paragraph before it that ends in a colon and the
   * one after it that begins with a dash.
   */
  private void passages(List<Passage> passages, Set<Id> mayBeNamed, Set<SourceSpan> reported) {
    for (int i = 0; i < passages.size(); ) {
      int end = i + 1;
      int quotation = passages.get(i).quotation();
      while (quotation > 0 && end < passages.size() && passages.get(end).quotation() == quotation) {
        end++;
      }
      List<Passage> together = passages.subList(i, end);
      if (quotation > 0 ? isLong(together) : Quotations.isIn(together.get(0).text())) {
        int from = quotation > 0 && i > 0 && leadsIn(passages.get(i - 1)) ? i - 1 : i;
        boolean signed = quotation > 0 && end < passages.size() && signs(passages.get(end));
        for (Passage passage : passages.subList(from, signed ? end + 1 : end)) {
          for (KnownNames.Found name : names.in(passage.text(), mayBeNamed)) {
            SourceSpan span = passage.span(name.start(), name.end());
            if (reported.add(span)) {
              quoted(name, passage.text(), span);
            }
          }
        }
      }
      i = end;
    }
  }

  private static boolean isLong(List<Passage> quotation) {
    return quotation.stream().mapToInt(one -> Words.count(one.text(), 0, one.text().length())).sum()
        >= Quotations.LEAST_WORDS;
  }

  private static boolean leadsIn(Passage passage) {
    String text = passage.text().stripTrailing();
    return text.endsWith(":") || text.endsWith("\uFF1A");
  }

  private static boolean signs(Passage passage) {
    String text = passage.text().stripLeading();
    return !text.isEmpty() && "-\u2010\u2012\u2013\u2014\u2015~".indexOf(text.charAt(0)) >= 0;
  }

  /**
   * A link to a person names them, whatever its text is.
   *
   * @return the places of names in texts of links
   */
  private Set<SourceSpan> labels(BodyProse body, BodyFacts facts, Set<Id> mayBeNamed) {
    for (Passage picture : body.pictures()) {
      for (KnownNames.Found name : names.in(picture.text(), mayBeNamed)) {
        label(OF_PICTURE, name.in(picture.text()), picture.span(name.start(), name.end()));
      }
    }
    Set<SourceSpan> reported = new HashSet<>();
    Set<Integer> ends = new HashSet<>();
    for (Passage link : body.labels()) {
      for (KnownNames.Found name : names.in(link.text(), mayBeNamed)) {
        SourceSpan span = link.span(name.start(), name.end());
        label(OF_LINK, name.in(link.text()), span);
        reported.add(span);
        ends.add(link.span(0, link.text().length()).end());
      }
    }
    for (BodyFacts.PageReference reference : facts.references()) {
      Id id = reference.record();
      ArchiveRecord person = id.kind() == RecordKind.PERSON ? resolved.archive().find(id) : null;
      if (person != null
          && !mayBeNamed.contains(id)
          && ends.stream().noneMatch(end -> isBehind(reference.span(), end))) {
        label("this link", person.title(), reference.span());
      }
    }
    return reported;
  }

  /** Whether an address stands in the link whose text ends at an offset. */
  private static boolean isBehind(SourceSpan address, int end) {
    return address.start() >= end && address.start() <= end + MOST_MARKS;
  }

  /** What was reviewed in one place of a record is reviewed in all of them. */
  private void materials(FrontMatter record, BodyProse body) {
    Set<Object> reviewed = new HashSet<>();
    for (Material material : record.materials()) {
      if (material.reviewed()) {
        reviewed.add(key(material.target()));
      }
    }
    for (Material material : record.materials()) {
      if (material.mustBeReviewed() && reviewed.add(key(material.target()))) {
        notReviewed(what(material), material.takesReviewed(), material.span());
      }
    }
    for (FilePath path : body.files()) {
      Locator.Found found = resolved.locator().find(record.file(), path.path(), path.span());
      if (found.file() != null && found.problem() == null && reviewed.add(found.file())) {
        boolean picture = Locator.isPicture(found.file());
        notReviewed(picture ? "this picture" : "this file", false, path.span());
      }
    }
  }

  private static Object key(Target target) {
    return target instanceof Target.Attached attached ? attached.file() : target;
  }

  private static String what(Material material) {
    LinkKind kind = material.kind();
    if (kind != null) {
      boolean several = kind == LinkKind.PHOTOS || kind == LinkKind.SLIDES;
      return (several ? "these " : "this ") + Fields.word(kind);
    }
    boolean picture =
        material.target() instanceof Target.Attached attached && Locator.isPicture(attached.file());
    return picture ? "this picture" : "this file";
  }

  private void notReviewed(String what, boolean here, SourceSpan span) {
    problems.report(
        Diagnostic.of(Rule.NOT_REVIEWED, span, what)
            .help(
                here
                    ? "look for names and faces, and add \"reviewed: true\" if there are none that"
                        + " the rule keeps back"
                    : "look for names and faces, and if there are none that the rule keeps back,"
                        + " list it under \"links\" with \"reviewed: true\""));
  }

  private BodyProse body(FrontMatter record, @Nullable SourceText text) {
    BodySource source = resolved.archive().get(record.record()).basics().body();
    return source == null || text == null || !source.isKnown()
        ? BodyProse.NOTHING
        : BodyProse.of(source, text);
  }
}
