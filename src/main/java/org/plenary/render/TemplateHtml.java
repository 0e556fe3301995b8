package org.plenary.render;

/**
 * The HTML of a template, with blanks for FreeMarker's tags and comments and letters for its
 * interpolations, so that everything stays at its place.
 */
final class TemplateHtml {
  private final String template;
  private final StringBuilder html;
  private int at;

  private TemplateHtml(String template) {
    this.template = template;
    html = new StringBuilder(template.length());
  }

  static String of(String template) {
    return new TemplateHtml(template).read();
  }

  private String read() {
    while (at < template.length()) {
      if (template.startsWith("<#--", at)) {
        int end = template.indexOf("-->", at);
        fill(' ', end < 0 ? template.length() : end + 3);
      } else if (isTag()) {
        fill(' ', end('>', at + 2));
      } else if (template.startsWith("${", at)) {
        fill('x', end('}', at + 2));
      } else {
        html.append(template.charAt(at++));
      }
    }
    return html.toString();
  }

  private boolean isTag() {
    int name = template.startsWith("</", at) ? at + 2 : at + 1;
    return template.charAt(at) == '<'
        && name < template.length()
        && (template.charAt(name) == '#' || template.charAt(name) == '@');
  }

  private void fill(char with, int end) {
    html.append(String.valueOf(with).repeat(end - at));
    at = end;
  }

  /** Behind the sign that closes a tag or an interpolation: outside texts and brackets. */
  private int end(char closing, int from) {
    int open = 0;
    for (int i = from; i < template.length(); i++) {
      char c = template.charAt(i);
      if (c == closing && open == 0) {
        return i + 1;
      } else if (c == '"' || c == '\'') {
        i = endOfText(i);
      } else if (c == '(' || c == '[' || c == '{') {
        open++;
      } else if (c == ')' || c == ']' || c == '}') {
        open--;
      }
    }
    return template.length();
  }

  private int endOfText(int quote) {
    int i = quote + 1;
    while (i < template.length() && template.charAt(i) != template.charAt(quote)) {
      i += template.charAt(i) == '\\' ? 2 : 1;
    }
    return i;
  }
}
