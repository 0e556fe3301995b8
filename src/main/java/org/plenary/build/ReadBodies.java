package org.plenary.build;

import java.util.List;
import java.util.Map;
import org.plenary.archive.Id;
import org.plenary.markdown.BodyFacts;
import org.plenary.markdown.Fragments;
import org.plenary.markdown.Html;
import org.plenary.page.MentionIndex;
import org.plenary.page.OtherBodies;

/** What bodies left for other pages, by record, and the links that they hold. */
record ReadBodies(Map<Id, BodyFacts> facts, MentionIndex mentions, Whole whole)
    implements OtherBodies {

  /** Renders whole bodies. */
  interface Whole {
    Html of(Id record, String root);
  }

  @Override
  public Html whole(Id record, String root) {
    return whole.of(record, root);
  }

  @Override
  public BodyFacts apply(Id record) {
    return facts.getOrDefault(record, BodyFacts.NONE);
  }

  @Override
  public List<MentionIndex.Mention> mentioning(Id record) {
    return mentions.of(record);
  }

  /** The places that links can name where one may do without a place that is not there. */
  static Fragments fragmentsOf(Map<Id, BodyFacts> known) {
    return (record, fragment) ->
        fragment.isEmpty()
            || !known.containsKey(record)
            || known.getOrDefault(record, BodyFacts.NONE).hasFragment(fragment);
  }
}
