package org.plenary.page;

import java.util.List;
import java.util.function.Function;
import org.plenary.archive.Id;
import org.plenary.markdown.BodyFacts;
import org.plenary.markdown.Html;

/** What the bodies of records left for pages that are not their own. */
public interface OtherBodies extends Function<Id, BodyFacts> {

  /** What a record's body left; not to be asked in the first pass. */
  @Override
  BodyFacts apply(Id record);

  /**
   * A record's body as HTML, not to be asked in the first pass; nothing where it has none.
   *
   * @param root what stands before the path of each link into the site
   */
  Html whole(Id record, String root);

  /** The links to a record in other bodies, in either pass. */
  List<MentionIndex.Mention> mentioning(Id record);
}
