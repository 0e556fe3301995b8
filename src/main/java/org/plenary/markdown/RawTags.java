package org.plenary.markdown;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Id;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;
import org.plenary.markdown.Addresses.Lead;
import org.plenary.markdown.HtmlTokens.Attribute;
import org.plenary.markdown.HtmlTokens.Token;
import org.plenary.markdown.RawPiece.Part;
import org.plenary.source.SourceSpan;

/** Writes the parts of raw HTML that stay, each attribute as the policy has it. */
final class RawTags {
  private static final Set<String> EMBEDS_FILE = Set.of("audio", "video", "source", "track");

  private static final Set<String> EMBEDS_SITE = Set.of("iframe", "embed", "object", "frame");
  private static final Pattern SITE = Pattern.compile("(?i)https?://[^/]");

  private final Addresses addresses;
  private final BiConsumer<Part, Id> links;
  private final Diagnostics problems;
  private int openLinks;

  /**
   * A writer for one body.
   *
   * @param links told of every link to a record
   */
  RawTags(Addresses addresses, BiConsumer<Part, Id> links, Diagnostics problems) {
    this.addresses = addresses;
    this.links = links;
    this.problems = problems;
  }

  /** What a part becomes. */
  String write(Part part, IntUnaryOperator level) {
    Token token = part.token;
    return switch (token.kind()) {
      case TEXT -> part.piece.html.substring(token.start(), token.end()).replace("<", "&lt;");
      case START -> start(part, level);
      case END -> end(part);
      case COMMENT, OPEN_COMMENT -> "";
    };
  }

  private String end(Part part) {
    String name = part.partner == null ? "" : part.partner.name;
    openLinks -= name.equals("a") ? 1 : 0;
    return name.isEmpty() ? "" : "</" + name + ">";
  }

  private String start(Part part, IntUnaryOperator level) {
    String name = part.token.name();
    Map<String, String> attributes = attributes(part);
    boolean nothing =
        switch (name) {
          case "a" -> !attributes.containsKey("href") || isInLink(part.piece.node);
          case "source" -> !attributes.containsKey("src") && !attributes.containsKey("srcset");
          case "track" -> !attributes.containsKey("src");
          case "audio", "video" -> !attributes.containsKey("src") && has(part, "src");
          case "img" -> !attributes.containsKey("src");
          default -> false;
        };
    if (nothing) {
      return name.equals("source") || name.equals("track") ? "" : instead(part, attributes);
    }
    part.name = name.matches("h[1-6]") ? "h" + level.applyAsInt(name.charAt(1) - '0') : name;
    openLinks += name.equals("a") && !part.token.empty() ? 1 : 0;
    StringBuilder out = new StringBuilder("<").append(part.name);
    attributes.forEach(
        (key, value) -> {
          out.append(' ').append(key).append("=\"");
          Html.escape(value, out);
          out.append('"');
        });
    out.append('>');
    if (part.token.empty() && !RawHtmlPolicy.isVoid(name)) {
      out.append("</").append(part.name).append('>');
    }
    return out.toString();
  }

  /** A link to what an element that is left out shows of another site; empty if it shows none. */
  String linkInstead(Part part) {
    String address = written(part, part.token.name().equals("object") ? "data" : "src");
    String url = address.startsWith("//") ? "https:" + address : address;
    boolean embeds = EMBEDS_SITE.contains(part.token.name()) && SITE.matcher(url).lookingAt();
    if (!embeds
        || UrlPolicy.judge(url) != UrlPolicy.Verdict.EXTERNAL
        || isInLink(part.piece.node)) {
      return "";
    }
    String title = written(part, "title");
    StringBuilder out = new StringBuilder("<a href=\"");
    Html.escape(UrlPolicy.encode(url), out);
    out.append("\">");
    Html.escape(title.isEmpty() ? url : title, out);
    String link = out.append("</a>").toString();
    boolean alone = part.piece.node instanceof Block && part.token.start() == 0;
    return alone ? "<p>" + link + "</p>" : link;
  }

  private static String written(Part part, String attribute) {
    return part.token.attributes().stream()
        .filter(one -> one.name().equals(attribute))
        .findFirst()
        .map(one -> one.value().strip())
        .orElse("");
  }

  /** Whether a node stands in a link already, of Markdown or of raw HTML. */
  boolean isInLink(Node node) {
    return openLinks > 0 || Addresses.isInLink(node);
  }

  private static boolean has(Part part, String attribute) {
    return part.token.attributes().stream().anyMatch(one -> one.name().equals(attribute));
  }

  /** What is on another site becomes a link to it, a picture that is not shown its description. */
  private String instead(Part part, Map<String, String> attributes) {
    String address = part.remote;
    String alt = attributes.getOrDefault("alt", "").strip();
    StringBuilder out = new StringBuilder();
    boolean linked = !address.isEmpty() && !isInLink(part.piece.node);
    if (linked) {
      out.append("<a href=\"");
      Html.escape(address, out);
      out.append("\">");
    }
    Html.escape(alt.isEmpty() ? address : alt, out);
    String gap = RawHtmlPolicy.isVoid(part.token.name()) ? "" : " ";
    return out.append(linked ? "</a>" + gap : "").toString();
  }

  /** The attributes that stay. */
  private Map<String, String> attributes(Part part) {
    Map<String, String> kept = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    for (Attribute attribute : part.token.attributes()) {
      String name = attribute.name();
      if (!seen.add(name)) {
        continue; // a browser takes the first
      }
      if (name.startsWith("on") || name.equals("style")) {
        problems.report(
            Diagnostic.of(
                    Rule.RAW_HTML_REMOVED,
                    part.piece.span(attribute.start(), attribute.start() + name.length()),
                    "the attribute \"" + name + "\"")
                .help(
                    name.equals("style")
                        ? "how pages look is up to the templates"
                        : "pages run no scripts; remove it"));
      } else if (RawHtmlPolicy.allows(part.token.name(), name)) {
        String value = value(part, attribute);
        if (value != null) {
          kept.put(name, value);
        }
      }
    }
    if (part.token.name().equals("img") && !seen.contains("src")) {
      problems.report(Rule.UNRESOLVED_LINK, part.span(), "it has no address");
    }
    return kept;
  }

  private @Nullable String value(Part part, Attribute attribute) {
    String value = attribute.value();
    int from = value.isEmpty() ? attribute.start() : attribute.valueStart();
    SourceSpan span = part.piece.span(from, attribute.valueEnd());
    return switch (attribute.name()) {
      case "href", "cite" -> {
        Lead lead = addresses.link(value, () -> span);
        if (lead.record() != null) {
          links.accept(part, lead.record());
        }
        yield lead.url();
      }
      case "src" -> {
        Lead lead =
            EMBEDS_FILE.contains(part.token.name())
                ? addresses.recording(value, span)
                : addresses.picture(value, span, "");
        part.remote = lead.isRemote() && lead.url() != null ? lead.url() : "";
        yield lead.isRemote() ? null : lead.url();
      }
      case "poster" -> shown(value, span);
      case "srcset" -> sourceSet(part, attribute);
      default -> value;
    };
  }

  private @Nullable String shown(String address, SourceSpan span) {
    Lead lead = addresses.picture(address, span, "");
    return lead.isRemote() ? null : lead.url();
  }

  /** A list of pictures with their widths (HTML, section 4.8.4.2.1). */
  private @Nullable String sourceSet(Part part, Attribute attribute) {
    List<String> kept = new ArrayList<>();
    int at = attribute.valueStart();
    String written = part.piece.html.substring(at, attribute.valueEnd());
    boolean plain = written.equals(attribute.value());
    for (String candidate : attribute.value().split(",(?=\\s)|,$", -1)) {
      String[] words = candidate.strip().split("\\s+", 2);
      int from = at + candidate.indexOf(words[0]);
      SourceSpan span =
          plain
              ? part.piece.span(from, from + words[0].length())
              : part.piece.span(attribute.valueStart(), attribute.valueEnd());
      String url = words[0].isEmpty() ? null : shown(words[0], span);
      if (url != null) {
        kept.add(words.length == 1 ? url : url + " " + words[1]);
      }
      at += candidate.length() + 1;
    }
    return kept.isEmpty() ? null : String.join(", ", kept);
  }
}
