package org.plenary.page;

/**
 * How a page is cited: as a line of text, and in two forms that managers of references read.
 *
 * @param href the citation as a file (CSL-JSON), relative to the page
 */
public record CiteView(String text, String bibTex, String ris, String href) {}
