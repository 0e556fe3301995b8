package org.plenary.markdown;

/** A body as HTML, and what it leaves behind. */
public record RenderedBody(Html html, BodyFacts facts) {
  /** No body. */
  public static final RenderedBody NONE = new RenderedBody(Html.NOTHING, BodyFacts.NONE);
}
