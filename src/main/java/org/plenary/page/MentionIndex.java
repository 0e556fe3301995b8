package org.plenary.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plenary.archive.Id;
import org.plenary.markdown.BodyFacts;

/** The links to records that bodies hold, by what they lead to. */
public final class MentionIndex {
  /** No links at all. */
  public static final MentionIndex EMPTY = new MentionIndex();

  private final Map<Id, List<Mention>> byTarget = new HashMap<>();

  /**
   * A link to a record.
   *
   * @param by the record in whose body it stands
   * @param sentence the one it stands in, as plain text
   */
  public record Mention(Id by, String sentence) {}

  private MentionIndex() {}

  /** The links in some records' bodies. */
  public static MentionIndex of(Map<Id, BodyFacts> bodies) {
    MentionIndex index = new MentionIndex();
    Map<Id, BodyFacts> linking = new TreeMap<>();
    bodies.forEach(
        (id, body) -> {
          if (!body.mentions().isEmpty()) {
            linking.put(id, body);
          }
        });
    linking.forEach(index::add);
    return index;
  }

  private void add(Id by, BodyFacts body) {
    for (BodyFacts.Mention mention : body.mentions()) {
      byTarget
          .computeIfAbsent(mention.record(), id -> new ArrayList<>())
          .add(new Mention(by, mention.sentence()));
    }
  }

  /** The links to one record, by the ids of the records they stand in and in the order there. */
  public List<Mention> of(Id target) {
    return List.copyOf(byTarget.getOrDefault(target, List.of()));
  }
}
