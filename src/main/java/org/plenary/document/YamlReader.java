package org.plenary.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;
import org.plenary.source.SourceFile;
import org.plenary.source.SourceSpan;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads YAML into {@link Value}s straight from the parser's events, so that every scalar stays the
 * text it is (YAML 1.1 would make {@code NO} false and {@code 12:30} a number) and anchors, aliases
 * and tags are refused where they stand, before anything is expanded.
 */
final class YamlReader {
  private static final Pattern ENTRY_BELOW = Pattern.compile("\\n *(-) ");
  private static final Pattern WRITTEN_TOGETHER =
      Pattern.compile("\\h+.*|[A-Za-z_][\\w-]*\\h*[:=\uFF1A].*");

  private final SourceFile file;
  private final Diagnostics problems;
  private final String yaml;
  private final int base;
  private final YamlText lines;
  private final int deepest;
  private final boolean plane0;
  private final ParserImpl parser;

  private YamlReader(SourceFile file, String yaml, int base, int deepest, Diagnostics problems) {
    this.file = file;
    this.problems = problems;
    this.yaml = yaml;
    this.base = base;
    this.lines = new YamlText(file, yaml, base);
    this.deepest = deepest;
    this.plane0 = yaml.codePointCount(0, yaml.length()) == yaml.length();
    LoaderOptions options = new LoaderOptions();
    options.setProcessComments(false);
    options.setNestingDepthLimit(deepest + 5);
    options.setCodePointLimit(Math.max(yaml.length(), 1));
    parser = new ParserImpl(new StreamReader(yaml), options);
  }

  /**
   * The mapping that {@code yaml} holds, or null after a problem was reported.
   *
   * @param base the offset of {@code yaml} in the file's text
   * @param deepest how many levels of nesting there may be
   */
  static Value.@Nullable Mapping read(
      SourceFile file, String yaml, int base, int deepest, Diagnostics problems) {
    int separator = separator(yaml);
    if (separator >= 0) {
      problems.report(
          Diagnostic.of(
                  Rule.CONTROL_CHARACTER,
                  new SourceSpan(file, base + separator, base + separator + 1),
                  String.format(Locale.ROOT, "U+%04X", (int) yaml.charAt(separator)))
              .help("remove it, or begin a new line there"));
      return null;
    }
    YamlReader reader = new YamlReader(file, yaml, base, deepest, problems);
    try {
      return reader.root();
    } catch (Refused e) {
      problems.report(e.problem);
    } catch (MarkedYAMLException e) {
      problems.report(new YamlProblem(reader.lines).explain(e));
    }
    return null;
  }

  /**
   * Where the first line or paragraph separator is, which YAML would take for the end of a line.
   */
  private static int separator(String yaml) {
    int line = yaml.indexOf('\u2028');
    int paragraph = yaml.indexOf('\u2029');
    return line < 0 || (paragraph >= 0 && paragraph < line) ? paragraph : line;
  }

  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final transient Diagnostic problem;

    Refused(Diagnostic problem) {
      super(problem.message(), null, false, false);
      this.problem = problem;
    }
  }

  private Value.Mapping root() {
    Diagnostic directive = new YamlProblem(lines).directive();
    if (directive != null) {
      throw new Refused(directive);
    }
    parser.getEvent(); // start of the stream
    if (parser.checkEvent(Event.ID.StreamEnd)) {
      return new Value.Mapping(List.of(), new SourceSpan(file, base, base));
    }
    parser.getEvent(); // start of the document
    Value value = value(parser.getEvent(), 1);
    parser.getEvent(); // end of the document
    if (!parser.checkEvent(Event.ID.StreamEnd)) {
      throw refused(Rule.YAML_FEATURE, span(parser.peekEvent()), "a second document");
    }
    if (value instanceof Value.Mapping mapping) {
      return mapping;
    }
    if (value instanceof Text text && text.text().isEmpty()) {
      return new Value.Mapping(List.of(), text.span());
    }
    Diagnostic fault = value instanceof Text ? keyFault(value) : null;
    if (fault != null) {
      throw new Refused(fault);
    }
    throw new Refused(
        Diagnostic.of(
                Rule.WRONG_TYPE,
                value.span(),
                "front matter",
                "lines of the form \"key: value\"",
                value.description())
            .help("begin with a line \"title: ...\""));
  }

  /** What is wrong with the line in which a value begins; null if that cannot be said. */
  private @Nullable Diagnostic keyFault(Value value) {
    return new KeyLine(lines, value.span().start() - base).fault();
  }

  private Value value(Event event, int depth) {
    if (depth > deepest) {
      throw refused(Rule.TOO_LARGE, span(event), "this nesting", depth + " levels", deepest + "");
    }
    if (event instanceof AliasEvent alias) {
      throw refused(Rule.YAML_FEATURE, span(event), "the alias \"*" + alias.getAnchor() + "\"");
    }
    if (event instanceof NodeEvent node && node.getAnchor() != null) {
      throw refused(Rule.YAML_FEATURE, span(event), "the anchor \"&" + node.getAnchor() + "\"");
    }
    if (event instanceof ScalarEvent scalar) {
      refuseTag(event, scalar.getTag());
      return new Text(scalar.getValue(), span(scalar));
    }
    if (event instanceof SequenceStartEvent sequence) {
      refuseTag(event, sequence.getTag());
      return listing(sequence, depth);
    }
    MappingStartEvent mapping = (MappingStartEvent) event;
    refuseTag(event, mapping.getTag());
    return mapping(mapping, depth);
  }

  private Value.Listing listing(SequenceStartEvent start, int depth) {
    List<Value> items = new ArrayList<>();
    while (!parser.checkEvent(Event.ID.SequenceEnd)) {
      Event item = parser.getEvent();
      refuseEntryWithin(item);
      items.add(value(item, depth + 1));
    }
    return new Value.Listing(items, between(start, parser.getEvent()));
  }

  /** Refuses a list entry that goes on with one that is indented further, as {@code - a - b}. */
  private void refuseEntryWithin(Event item) {
    int start = offset(item.getStartMark());
    int end = offset(item.getEndMark());
    if (item instanceof ScalarEvent scalar && scalar.isPlain() && start < end) {
      Matcher entry = ENTRY_BELOW.matcher(yaml).region(start, end);
      if (entry.find()) {
        throw new Refused(
            lines.mistake(
                entry.start(1),
                entry.end(1),
                "this list entry is indented further than the one above",
                "begin it below the - above"));
      }
    }
  }

  private Value.Mapping mapping(MappingStartEvent start, int depth) {
    List<Value.Pair> pairs = new ArrayList<>();
    Map<String, Text> seen = new HashMap<>();
    while (!parser.checkEvent(Event.ID.MappingEnd)) {
      Value key = value(parser.getEvent(), depth + 1);
      Value value = value(parser.getEvent(), depth + 1);
      if (!(key instanceof Text text)) {
        throw refused(Rule.WRONG_TYPE, key.span(), "a key", "a text", key.description());
      }
      if (WRITTEN_TOGETHER.matcher(text.text()).matches()) {
        Diagnostic fault = keyFault(text);
        if (fault != null) {
          throw new Refused(fault);
        }
      }
      Text first = seen.putIfAbsent(text.text(), text);
      if (first == null) {
        pairs.add(new Value.Pair(text, value));
      } else {
        problems.report(
            Diagnostic.of(Rule.DUPLICATE_KEY, text.span(), text.text())
                .related(first.span(), "first given here")
                .help("keep one of the two"));
      }
    }
    return new Value.Mapping(pairs, between(start, parser.getEvent()));
  }

  private void refuseTag(Event event, @Nullable String tag) {
    if (tag != null) {
      throw refused(
          Rule.YAML_FEATURE,
          span(event),
          "the tag \"" + tag.replace("tag:yaml.org,2002:", "!!") + "\"");
    }
  }

  private Refused refused(Rule rule, SourceSpan span, Object... arguments) {
    return new Refused(Diagnostic.of(rule, span, arguments).help(way(rule)));
  }

  private static String way(Rule rule) {
    return switch (rule) {
      case YAML_FEATURE ->
          "write the value out; if it is a text that begins with & * ! or %, put it in quotes";
      case TOO_LARGE -> "write it with fewer brackets within brackets";
      default -> "write a text as the key; a value that begins with { or [ is put in quotes";
    };
  }

  private SourceSpan span(Event event) {
    return between(event, event);
  }

  private SourceSpan between(Event first, Event last) {
    int start = offset(first.getStartMark());
    int end = Math.max(start, offset(last.getEndMark()));
    return new SourceSpan(file, base + start, base + end);
  }

  private int offset(@Nullable Mark mark) {
    if (mark == null) {
      return 0;
    }
    int index = Math.min(mark.getIndex(), yaml.length());
    return plane0 ? index : yaml.offsetByCodePoints(0, index);
  }
}
