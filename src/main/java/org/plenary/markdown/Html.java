package org.plenary.markdown;

/** Markup that is safe to put into a page as it is. */
public record Html(String markup) {
  /** No markup. */
  public static final Html NOTHING = new Html("");

  public boolean isEmpty() {
    return markup.isEmpty();
  }
}
