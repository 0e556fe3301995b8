package org.plenary.export;

/**
 * The headers that hosts send with a site's files, in the form that Netlify and Cloudflare read.
 * Hosts add up what is said of all rules that match a path, so no header stands under two of them.
 */
final class HostHeaders {
  /**
   * What pages say of themselves, and that no other site shows them in a frame. Pages forbid styles
   * within them by themselves; pictures in SVG, which get this header too, have such styles.
   */
  private static final String POLICY =
      "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
          + " style-src 'self' 'unsafe-inline'; frame-ancestors 'none'";

  private static final String RULES =
      """
      %1$s*
        X-Content-Type-Options: nosniff
        Referrer-Policy: strict-origin-when-cross-origin
        Content-Security-Policy: %2$s
      %1$sassets/*
        Cache-Control: public, max-age=31536000, immutable
      %1$sfeed.xml
        Content-Type: application/atom+xml; charset=utf-8
      %1$s*/feed.xml
        Content-Type: application/atom+xml; charset=utf-8
      %1$s*.ics
        Content-Type: text/calendar; charset=utf-8
      %1$sopensearch.xml
        Content-Type: application/opensearchdescription+xml; charset=utf-8
      %1$ssite.webmanifest
        Content-Type: application/manifest+json; charset=utf-8
      """;

  private HostHeaders() {}

  /**
   * The text of the file.
   *
   * @param basePath the path of the site on its host, from {@code /} to {@code /}
   */
  static String of(String basePath) {
    return RULES.formatted(basePath, POLICY);
  }
}
