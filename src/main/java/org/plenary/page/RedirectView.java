package org.plenary.page;

/**
 * A page at an old address.
 *
 * @param title of the record that it leads to
 * @param href relative to the page
 * @param canonical the record's URL, absolute where the site has one
 */
public record RedirectView(Frame frame, String title, String href, String canonical)
    implements PageView {}
