package org.plenary.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.plenary.archive.Id;
import org.plenary.archive.RecordKind;
import org.plenary.document.Fields;
import org.plenary.document.Text;

/** The names of published records as their authors wrote them, without those that they once had. */
public final class WrittenNames {
  private static final Comparator<Name> BY_PLACE = Comparator.comparing(name -> name.text().span());

  private final List<Declared> records;
  private final Map<Id, Text> onTheSpot;

  /**
   * A name of a record.
   *
   * @param onTheSpot whether the record has no file, and the name is where it is first given
   */
  public record Name(Id record, Text text, boolean onTheSpot) {}

  WrittenNames(List<Declared> records, Map<Id, Text> onTheSpot) {
    this.records = List.copyOf(records);
    this.onTheSpot = Map.copyOf(onTheSpot);
  }

  /** The names of one kind, each group by place: of records that have a file, then of the rest. */
  public List<Name> of(RecordKind kind) {
    List<Name> names = new ArrayList<>();
    for (Declared record : records) {
      if (record.id().kind() == kind) {
        texts(record).forEach(text -> names.add(new Name(record.id(), text, false)));
      }
    }
    names.sort(BY_PLACE);
    onTheSpot.entrySet().stream()
        .filter(name -> name.getKey().kind() == kind)
        .map(name -> new Name(name.getKey(), name.getValue(), true))
        .sorted(BY_PLACE)
        .forEach(names::add);
    return names;
  }

  private static List<Text> texts(Declared record) {
    Fields fields = record.fields().quiet();
    List<Text> texts = new ArrayList<>();
    Text title = fields.text("title");
    if (title != null) {
      texts.add(title);
    }
    texts.addAll(fields.texts("also"));
    fields.texts("titles", "a text", "zh: %s").forEach(entry -> texts.add(entry.text()));
    texts.removeIf(text -> text.text().isEmpty());
    return texts;
  }
}
