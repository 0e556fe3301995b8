package org.plenary.page;

import org.jspecify.annotations.Nullable;

/**
 * A text that may be a link.
 *
 * @param href relative to the page; null where there is nothing to link to
 * @param lang the text's language where it is not the page's
 * @param dir {@code ltr} or {@code rtl}, given with {@code lang}
 */
public record LinkView(
    String text, @Nullable String href, @Nullable String lang, @Nullable String dir) {}
