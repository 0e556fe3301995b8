package org.plenary.page;

/**
 * A date.
 *
 * @param text for eyes
 * @param spoken for ears
 * @param withoutYear where the year stands above
 * @param machine as in HTML's {@code datetime}
 */
public record DateView(String text, String spoken, String withoutYear, String machine) {}
