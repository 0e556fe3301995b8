package org.plenary.markdown;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Id;
import org.plenary.archive.RecordKind;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;
import org.plenary.document.WebAddress;
import org.plenary.markdown.UrlPolicy.Verdict;
import org.plenary.resolve.Locator;
import org.plenary.route.LinkMap;
import org.plenary.source.SourceFile;
import org.plenary.source.SourceSpan;

/** Turns the addresses in one body into URLs of its page, and takes note of what they lead to. */
class Addresses {
  private static final Lead NOWHERE = new Lead(null, false);

  private final Id record;
  private final SourceFile file;
  private final String toRoot;
  private final LinkMap links;
  private final Fragments fragments;
  private final Diagnostics problems;
  private final boolean keepsOutside;
  private final List<BodyFacts.PageReference> references = new ArrayList<>();
  private final List<SourceFile> files = new ArrayList<>();
  private final List<BodyFacts.WebLink> outside = new ArrayList<>();
  private final IdentityHashMap<String, Lead> known = new IdentityHashMap<>();

  /**
   * Where an address leads.
   *
   * @param url null where only the text is shown
   * @param record whose page it is
   * @param isRemote whether it is on another site
   * @param title what the record is called; null where it leads to none
   */
  record Lead(@Nullable String url, @Nullable Id record, boolean isRemote, @Nullable String title) {

    Lead(@Nullable String url, boolean isRemote) {
      this(url, null, isRemote, null);
    }
  }

  /**
   * The addresses of a body.
   *
   * @param keepsOutside whether note is taken of those on other sites too
   */
  Addresses(
      Id record,
      SourceFile file,
      String toRoot,
      LinkMap links,
      Fragments fragments,
      boolean keepsOutside,
      Diagnostics problems) {
    this.fragments = fragments;
    this.record = record;
    this.file = file;
    this.toRoot = toRoot;
    this.links = links;
    this.keepsOutside = keepsOutside;
    this.problems = problems;
  }

  List<BodyFacts.PageReference> references() {
    return references;
  }

  List<SourceFile> files() {
    return files;
  }

  /** Addresses on other sites, if they are kept. */
  List<BodyFacts.WebLink> outside() {
    return outside;
  }

  /** Where a link leads; the address of a reference is judged once for all links that use it. */
  final Lead link(String address, Supplier<SourceSpan> place) {
    Lead found = known.get(address);
    if (found == null) {
      Verdict verdict = UrlPolicy.judge(address);
      found =
          verdict == Verdict.EXTERNAL
              ? outside(address, place)
              : judged(verdict, address, place.get());
      if (!address.isEmpty()) {
        known.put(address, found); // all empty ones may be one
      }
    }
    return found;
  }

  private Lead outside(String address, Supplier<SourceSpan> place) {
    String url = UrlPolicy.encode(address);
    if (keepsOutside) {
      outside.add(new BodyFacts.WebLink(url, place.get()));
    }
    return new Lead(url, true);
  }

  private Lead judged(Verdict verdict, String address, SourceSpan span) {
    return switch (verdict) {
      case INTERNAL -> path(address, span);
      case RECORD -> name(address, span);
      case EXTERNAL, UNSAFE, UNKNOWN_SCHEME -> refuse(verdict, address, span);
    };
  }

  /**
   * Where a picture is.
   *
   * @param written the picture's markup, for a way out; empty if that makes no link
   */
  final Lead picture(String address, SourceSpan span, String written) {
    Verdict verdict = UrlPolicy.judge(address);
    return switch (verdict) {
      case EXTERNAL -> remote("a picture", address, span, asLink(address, written));
      case INTERNAL -> pictureFile(address, span, asLink(address, written));
      case RECORD, UNSAFE, UNKNOWN_SCHEME -> refuse(verdict, address, span);
    };
  }

  /** Where a recording or its subtitles are, which must be files of the archive. */
  final Lead recording(String address, SourceSpan span) {
    Verdict verdict = UrlPolicy.judge(address);
    return switch (verdict) {
      case EXTERNAL -> remote("a recording", address, span, "link to it: [...](" + address + ")");
      case INTERNAL -> {
        LinkMap.Destination found = links.resolve(file, withoutFragment(address), span, problems);
        if (found.file() == null) {
          yield NOWHERE;
        }
        files.add(found.file());
        yield new Lead(url(found, ""), false);
      }
      case RECORD, UNSAFE, UNKNOWN_SCHEME -> refuse(verdict, address, span);
    };
  }

  /** Whether a node is inside a link. */
  static boolean isInLink(Node node) {
    for (@Nullable Node parent = node.getParent(); parent != null; parent = parent.getParent()) {
      if (parent instanceof Link) {
        return true;
      }
    }
    return false;
  }

  private static String asLink(String address, String written) {
    return "link to it: "
        + (written.startsWith("!") && !written.startsWith("![]")
            ? written.substring(1)
            : "[...](" + address + ")");
  }

  private Lead remote(String what, String address, SourceSpan span, String help) {
    problems.report(Diagnostic.of(Rule.REMOTE_PICTURE, span, what).help(help));
    return outside(address, () -> span);
  }

  Lead pictureFile(String address, SourceSpan span, String help) {
    LinkMap.Destination found = links.resolve(file, withoutFragment(address), span, problems);
    if (found.file() != null && Locator.isPicture(found.file())) {
      files.add(found.file());
      return new Lead(url(found, ""), false);
    }
    if (found.route() != null) {
      problems.report(
          Diagnostic.of(Rule.UNRESOLVED_LINK, span, "\"" + address + "\" is no picture")
              .help(help));
    }
    return NOWHERE;
  }

  private Lead refuse(Verdict verdict, String address, SourceSpan span) {
    String scheme = UrlPolicy.scheme(address);
    if (verdict == Verdict.UNSAFE || scheme == null) {
      problems.report(
          Diagnostic.of(Rule.UNSAFE_URL, span, address, UrlPolicy.reason(address))
              .help(UrlPolicy.wayOut(address)));
    } else {
      problems.report(
          Diagnostic.of(Rule.UNKNOWN_SCHEME, span, scheme)
              .help("pages may link to " + String.join(", ", WebAddress.SCHEMES)));
    }
    return NOWHERE;
  }

  /** Where a path leads, which may be a heading of this page alone. */
  Lead path(String address, SourceSpan span) {
    String fragment = fragment(address);
    String path = withoutFragment(address);
    if (!path.isEmpty()) {
      return destination(links.resolve(file, path, span, problems), fragment, span);
    }
    if (!fragment.isEmpty()) {
      references.add(new BodyFacts.PageReference(record, fragment, span));
      if (!fragments.isThere(record, fragment)) {
        return NOWHERE;
      }
    } else if (address.indexOf('#') < 0) {
      problems.report(Rule.UNRESOLVED_LINK, span, "it has no address");
      return NOWHERE;
    }
    return new Lead(UrlPolicy.encode("#" + fragment), false);
  }

  private Lead name(String address, SourceSpan span) {
    int colon = address.indexOf(':');
    String scheme = address.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    RecordKind kind = Objects.requireNonNull(LinkMap.kindOf(scheme));
    int hash = address.indexOf('#');
    String name = address.substring(colon + 1, hash < 0 ? address.length() : hash);
    return destination(links.named(kind, name, span, problems), fragment(address), span);
  }

  private Lead destination(LinkMap.Destination found, String fragment, SourceSpan span) {
    if (found.route() == null) {
      return new Lead(null, found.record(), false, found.title());
    }
    String there = fragment;
    if (found.record() != null) {
      references.add(new BodyFacts.PageReference(found.record(), fragment, span));
      there = fragments.isThere(found.record(), fragment) ? fragment : "";
    }
    if (found.file() != null) {
      files.add(found.file());
    }
    return new Lead(url(found, there), found.record(), false, found.title());
  }

  private String url(LinkMap.Destination found, String fragment) {
    String url = toRoot + Objects.requireNonNull(found.route()).encoded();
    return (url.isEmpty() ? "./" : url)
        + (fragment.isEmpty() ? "" : "#" + UrlPolicy.encode(fragment));
  }

  private static String fragment(String address) {
    int hash = address.indexOf('#');
    return hash < 0 ? "" : address.substring(hash + 1);
  }

  private static String withoutFragment(String address) {
    int end = address.length();
    for (char sign : new char[] {'#', '?'}) {
      int at = address.indexOf(sign);
      end = at >= 0 ? Math.min(end, at) : end;
    }
    return address.substring(0, end);
  }
}
