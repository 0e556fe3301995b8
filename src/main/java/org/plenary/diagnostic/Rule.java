package org.plenary.diagnostic;

import static org.plenary.diagnostic.Severity.ERROR;
import static org.plenary.diagnostic.Severity.NOTE;
import static org.plenary.diagnostic.Severity.WARNING;

import java.util.Arrays;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that can be wrong with an archive: the one list that messages, manual and tests read.
 */
public enum Rule {
  // Files.
  NOT_UTF8(ERROR, "this file is not UTF-8 text: byte %s (counted from 0) does not fit"),
  CONTROL_CHARACTER(ERROR, "the control character %s cannot stand in a text"),
  EMPTY_FILE(ERROR, "this file is empty"),
  SYMBOLIC_LINK(ERROR, "this is a symbolic link, and links are not followed"),
  UNREADABLE_FILE(ERROR, "this file cannot be read: %s"),
  UNSAFE_FILE_NAME(ERROR, "the name \"%s\" does not work on every system: %s"),
  TOO_LARGE(ERROR, "%s is too large: %s, and the limit is %s"),
  MISPLACED_FILE(ERROR, "a Markdown file here is no record: %s"),
  RESERVED_FORM(ERROR, "a name that ends in \".%s.md\" is kept for a translation of %s.md"),
  TOO_DEEP(ERROR, "%s has no place this deep: %s"),
  UNUSED_FILE(WARNING, "no record refers to this file, so it is not published"),
  UNPUBLISHABLE_FILE(ERROR, "files of the type \"%s\" are not published"),
  BAD_PICTURE(ERROR, "this picture cannot be published: %s"),
  CHANGED_WHILE_BUILDING(ERROR, "this file changed while the site was being built"),

  // Front matter and settings.
  NO_FRONT_MATTER(ERROR, "this file does not begin with front matter"),
  UNCLOSED_FRONT_MATTER(ERROR, "the front matter that begins here never ends"),
  YAML_SYNTAX(ERROR, "this is not YAML: %s"),
  YAML_FEATURE(ERROR, "%s cannot be used in front matter"),
  DUPLICATE_KEY(ERROR, "the key \"%s\" is given twice"),
  UNKNOWN_KEY(ERROR, "%s has no key \"%s\""),
  MISSING_KEY(ERROR, "%s needs the key \"%s\""),
  WRONG_TYPE(ERROR, "\"%s\" takes %s, and this is %s"),
  UNKNOWN_VALUE(ERROR, "\"%s\" cannot be \"%s\""),
  BAD_VALUE(ERROR, "\"%s\" is not %s"),
  BAD_DATE(ERROR, "\"%s\" cannot be read as a date: %s"),
  ENDS_BEFORE_START(ERROR, "this ends on %s, before it starts on %s"),
  BAD_URL(ERROR, "\"%s\" is not a web address: %s"),
  UNSAFE_TEXT(ERROR, "%s cannot stand in \"%s\""),
  BAD_TIME(ERROR, "\"%s\" cannot be read as a time: %s"),
  NO_SUCH_TIME(ERROR, "the clocks of %s do not show %s on %s"),
  AMBIGUOUS_TIME(WARNING, "the clocks of %s show %s twice on %s"),
  BAD_ALIAS(ERROR, "\"%s\" cannot be an alias: %s"),
  CONFLICTING_KEYS(ERROR, "\"%s\" cannot stand beside \"%s\""),
  NOTE_WITHOUT_FACT(ERROR, "this record has no key \"%s\" that the note could be about"),
  MISNAMED_SETTINGS(ERROR, "the settings of an archive are in content/site.yaml"),
  NO_SETTINGS(ERROR, "an archive needs a file of settings"),

  // References and what records are together.
  UNKNOWN_NAME(ERROR, "no %s is called \"%s\""),
  AMBIGUOUS_NAME(ERROR, "\"%s\" may be any of %s %s"),
  REFERS_TO_DRAFT(WARNING, "\"%s\" is not published yet, so nothing links to it"),
  REFERS_TO_WITHDRAWN(WARNING, "\"%s\" was withdrawn, so nothing links to it"),
  NEARLY_EQUAL_NAME(WARNING, "\"%s\" is a new edition of \"%s\", and nearly equals \"%s\""),
  NEAR_DUPLICATE(WARNING, "\"%s\" may be the same %s as \"%s\""),
  DECLARED_NAME(NOTE, "the %s \"%s\" has no file of its own, and is named in %s"),
  SHARED_SLUG(WARNING, "\"%s\" and \"%s\" get the same address and are taken for the same"),
  TAKEN_FOR_PART(WARNING, "this file is in the folder of \"%s\", and is taken for a part of it"),
  EDITION_WITHOUT_CONFERENCE(ERROR, "an edition belongs to a conference, and none is named"),
  DUPLICATE_CODE(ERROR, "the code \"%s\" is another region's"),
  DUPLICATE_UID(ERROR, "the id \"%s\" is another record's"),
  CIRCLE(ERROR, "this goes round in a circle: %s"),
  TWO_FILES_OF_ONE_RECORD(ERROR, "%s is the same record"),
  COLLIDING_URLS(ERROR, "the address /%s is also that of %s"),
  RESERVED_URL(ERROR, "the address /%s is kept for the program"),

  // Addresses that were promised.
  LOST_URL(ERROR, "the address %s was promised, and nothing answers there now"),
  BAD_LEDGER_LINE(ERROR, "\"%s\" is no address of this site: %s"),

  // Markdown.
  UNRESOLVED_LINK(ERROR, "this link leads nowhere: %s"),
  UNREAD_LINK(WARNING, "this is not read as a link, because its address holds a space"),
  UNKNOWN_FRAGMENT(ERROR, "%s has no heading \"#%s\""),
  UNSAFE_URL(ERROR, "links to \"%s\" are not allowed: %s"),
  UNKNOWN_SCHEME(ERROR, "\"%s:\" is not a kind of address that pages may link to"),
  REMOTE_PICTURE(ERROR, "%s from another site is not shown"),
  RAW_HTML_REMOVED(WARNING, "%s is left out of the page"),
  UNENDED_HTML(WARNING, "nothing ends this %s, so it ends before the next blank line"),

  // Links to other hosts, which are looked at on request only.
  DEAD_LINK(WARNING, "this link has led nowhere since %s: %s"),
  MOVED_LINK(NOTE, "this link has moved for good, to %s"),
  UNCHECKED_LINK(NOTE, "this link was not checked: %s"),

  // What the Chatham House Rule keeps back.
  LOOSENED_ATTRIBUTION(WARNING, "this is a part of \"%s\", which is under the Chatham House Rule"),
  UNDISCLOSED_NAME(ERROR, "the Chatham House Rule keeps back that \"%s\" took part"),
  NAMED_QUOTATION(ERROR, "\"%s\" is named beside a quotation, which may tell who said it"),
  NAME_IN_LABEL(ERROR, "%s names \"%s\", whom the Chatham House Rule keeps back"),
  NOT_REVIEWED(ERROR, "%s may show who was there, which the Chatham House Rule keeps back"),
  NAME_ON_PAGE(
      ERROR, "what is published at /%s shows \"%s\", whom the Chatham House Rule keeps back"),

  // Texts against facts.
  WRONG_WEEKDAY(WARNING, "%s is a %s"),
  FOLDER_OF_ANOTHER_YEAR(WARNING, "the folder says %s, and the date says %s"),
  WRONG_LENGTH(WARNING, "\"%s\" does not fit the date, which is %s"),

  // Templates.
  TEMPLATE_ERROR(ERROR, "%s"),
  UNSAFE_TEMPLATE(ERROR, "%s is not allowed in a template"),
  UNKNOWN_TEXT(ERROR, "no message file has a text \"%s\""),

  // Pages as browsers read them, which a check looks at.
  BROKEN_LINK(ERROR, "this leads to %s, and nothing is there"),
  FORBIDDEN_MARKUP(ERROR, "%s is not allowed on a page"),
  DUPLICATE_ID(WARNING, "the id \"%s\" is given twice on one page"),
  UNKNOWN_ID(WARNING, "nothing on the page has the id \"%s\""),
  MISSING_ALT(WARNING, "%s has no alt, so those who cannot see it are not told what it shows"),
  NAMELESS_LINK(WARNING, "this %s has no text, so nobody hears where it leads"),
  HEADING_ORDER(WARNING, "%s"),
  MISSING_LANGUAGE(WARNING, "%s does not say in which language it is");

  private final String id;
  private final Severity severity;
  private final String message;

  Rule(Severity severity, String message) {
    this.id = name().toLowerCase(Locale.ROOT).replace('_', '-');
    this.severity = severity;
    this.message = message;
  }

  /** The stable name in reports, as {@code unknown-name}. */
  public String id() {
    return id;
  }

  /** How grave it is where the archive relaxes nothing. */
  public Severity severity() {
    return severity;
  }

  /** Whether an archive brought over from elsewhere may make a warning of it for the time being. */
  public boolean isRelaxable() {
    return switch (this) {
      case UNRESOLVED_LINK, UNKNOWN_FRAGMENT, REMOTE_PICTURE, UNKNOWN_SCHEME, CONTROL_CHARACTER ->
          true;
      default -> false;
    };
  }

  /**
   * Whether bodies brought over from elsewhere may break it hundreds of times in the same words.
   */
  boolean isRepetitive() {
    return this == RAW_HTML_REMOVED || this == UNENDED_HTML;
  }

  /** The rules that {@code relax} may name, by id. */
  public static SortedMap<String, Rule> relaxable() {
    SortedMap<String, Rule> rules = new TreeMap<>();
    Arrays.stream(values()).filter(Rule::isRelaxable).forEach(rule -> rules.put(rule.id, rule));
    return rules;
  }

  /** What is wrong where it is broken, with dots for what is particular to a place. */
  String summary() {
    return switch (this) {
      case TEMPLATE_ERROR -> "this template fails";
      case HEADING_ORDER -> "headings are not in their order";
      default -> message.replace("%s", "…");
    };
  }

  String message(Object... arguments) {
    return String.format(Locale.ROOT, message, arguments);
  }
}
