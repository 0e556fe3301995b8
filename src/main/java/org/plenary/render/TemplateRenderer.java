package org.plenary.render;

import freemarker.cache.StrongCacheStorage;
import freemarker.core.Environment;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.document.Limits;
import org.plenary.document.TemplateFolder;
import org.plenary.language.Messages;
import org.plenary.page.AssetSet;
import org.plenary.page.PageView;

/**
 * Turns views into pages and feeds with the theme's templates. A template sees the parts of its
 * view by name, {@code text("key", ...)} for the interface's texts, {@code asset("name")} for the
 * address of an asset from the site's root, and {@code <@shared by=["key"]>} for what many pages
 * have alike.
 */
public final class TemplateRenderer {
  private static final int USUAL_PAGE = 1 << 14;
  private static final int LARGE_PAGE = 1 << 20;
  private static final String PAGE = ".ftlh";
  private static final String XML = ".ftlx";

  /** After so many pages that took all the time or memory there is, no others are tried. */
  private static final int PATIENCE = 3;

  private final Configuration configuration;
  private final TemplateMethodModelEx text;
  private final TemplateMethodModelEx asset;
  private final SharedPart shared;

  /** Writers that wait for a page, each as large as those before, so that memory stays warm. */
  private final Queue<PageWriter> idle = new ConcurrentLinkedQueue<>();

  private final TemplateProblems problems;
  private final Limits limits;
  private final TimeLimit timeLimit;
  private final AtomicInteger stopped;
  private boolean broken;

  /** A renderer with the theme's templates; unsafe or unreadable ones are reported. */
  public TemplateRenderer(
      TemplateFolder templates,
      Messages messages,
      AssetSet assets,
      Limits limits,
      Diagnostics diagnostics)
      throws IOException {
    this.limits = limits;
    timeLimit = new TimeLimit(limits.seconds());
    shared = new SharedPart(limits);
    stopped = new AtomicInteger();
    problems = new TemplateProblems(templates, diagnostics);
    TemplateChecks.check(templates, messages, diagnostics);
    text = arguments -> text(messages, arguments);
    asset = arguments -> asset(assets, arguments);
    configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setCacheStorage(new StrongCacheStorage());
    configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    configuration.setDefaultEncoding("UTF-8");
    configuration.setLocale(Locale.ROOT);
    configuration.setLocalizedLookup(false);
    configuration.setLazyImports(true);
    configuration.setNumberFormat("computer");
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setLogTemplateExceptions(false);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setObjectWrapper(new ViewWrapper());
    configuration.setArithmeticEngine(new Arithmetic());
    configuration.setWrapUncheckedExceptions(true);
    configuration.setAttemptExceptionReporter((failure, environment) -> {});
    List<String> names = templates.list("").stream().filter(TemplateRenderer::isTemplate).toList();
    configuration.setTemplateLoader(new ThemeLoader(templates, names));
    parse(names);
  }

  private TemplateRenderer(TemplateRenderer other) {
    configuration = other.configuration;
    text = other.text;
    asset = other.asset;
    shared = new SharedPart(other.limits);
    problems = other.problems;
    limits = other.limits;
    timeLimit = other.timeLimit;
    stopped = other.stopped;
    broken = other.broken;
  }

  /** The same templates for the pages of another site, which share no parts with those of this. */
  public TemplateRenderer forAnotherSite() {
    return new TemplateRenderer(this);
  }

  /**
   * Parses every template once, so that what does not parse is reported once; each loop and macro
   * looks from then on whether the page was interrupted.
   */
  private void parse(List<String> names) throws IOException {
    for (String name : names) {
      try {
        _CoreAPI.addThreadInterruptedChecks(configuration.getTemplate(name));
      } catch (ParseException e) {
        problems.report(e);
        broken = true;
      }
    }
  }

  /**
   * A page's bytes in UTF-8, or null after a problem was reported.
   *
   * @param template as {@code event}
   * @param page what the page is called in the problem: the record's file, or its URL
   */
  public byte @Nullable [] render(String template, PageView view, String page) {
    return make(template + PAGE, view, page);
  }

  /**
   * The bytes of an XML document in UTF-8, or null after a problem was reported.
   *
   * @param template as {@code feed}
   * @param output what the document is called in the problem: its path
   */
  public byte @Nullable [] renderXml(String template, Record view, String output) {
    return make(template + XML, view, output);
  }

  /** Whether a file of the theme is a template; FreeMarker escapes by its ending. */
  static boolean isTemplate(String name) {
    return name.endsWith(PAGE) || name.endsWith(XML);
  }

  private byte @Nullable [] make(String name, Object view, String page) {
    if (stopped.get() >= PATIENCE) {
      return null;
    }
    try (TimeLimit.Page time = timeLimit.start()) {
      Throwable failure = null;
      try {
        byte[] made = process(name, view);
        if (!time.tookTooLong()) {
          return made;
        }
      } catch (TemplateException
          | IOException
          | RuntimeException
          | StackOverflowError
          | OutOfMemoryError e) {
        failure = e;
      }
      if (time.tookTooLong() || failure instanceof OutOfMemoryError) {
        stopped.incrementAndGet();
      }
      if (failure == null || time.tookTooLong()) {
        problems.report(name, "a page takes longer than " + limits.seconds() + " seconds", page);
      } else if (!broken || !isUnreadable(failure)) {
        problems.report(failure, name, page);
      }
      return null;
    }
  }

  /**
   * Whether a template could not be had, itself or one that it uses: reported when it was parsed.
   */
  private static boolean isUnreadable(Throwable failure) {
    Throwable cause = failure instanceof TemplateException ? failure.getCause() : failure;
    return cause instanceof IOException && !(cause instanceof PageWriter.Limit);
  }

  private byte[] process(String name, Object view) throws TemplateException, IOException {
    PageWriter waiting = idle.poll();
    PageWriter out = waiting == null ? new PageWriter(USUAL_PAGE, limits) : waiting;
    try {
      Template found = configuration.getTemplate(name);
      TemplateHashModel parts = (TemplateHashModel) configuration.getObjectWrapper().wrap(view);
      Environment environment = found.createProcessingEnvironment(new Root(parts), out);
      environment.process();
      return out.utf8();
    } finally {
      if (out.capacity() <= LARGE_PAGE) {
        out.clear();
        idle.add(out);
      }
    }
  }

  /** What went wrong on pages so far, each mistake once. */
  public List<Diagnostic> problems() {
    return problems.met();
  }

  private static String text(Messages messages, List<?> arguments) throws TemplateModelException {
    String key = name(arguments, "text(\"key\") takes the key of a text");
    Object[] values = new Object[arguments.size() - 1];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(arguments.get(i + 1), key);
    }
    try {
      return messages.text(key, values);
    } catch (IllegalArgumentException e) {
      throw messages.has(key)
          ? new TemplateModelException("the text \"" + key + "\" does not take these values", e)
          : new TemplateModelException("no message file has a text \"" + key + "\"");
    }
  }

  private static Object value(Object argument, String key) throws TemplateModelException {
    if (argument instanceof TemplateNumberModel number) {
      return number.getAsNumber();
    }
    if (argument instanceof TemplateScalarModel text) {
      return text.getAsString();
    }
    throw new TemplateModelException("the text \"" + key + "\" takes texts and numbers only");
  }

  private static String name(List<?> arguments, String usage) throws TemplateModelException {
    if (arguments.isEmpty() || !(arguments.get(0) instanceof TemplateScalarModel name)) {
      throw new TemplateModelException(usage);
    }
    return name.getAsString();
  }

  private static String asset(AssetSet assets, List<?> arguments) throws TemplateModelException {
    String name = name(arguments, "asset(\"name\") takes the name of a file in templates/assets");
    String url = assets.url(name);
    if (url == null) {
      throw new TemplateModelException("there is no file templates/assets/" + name);
    }
    return url;
  }

  /** The view's parts and what every template can use, under one roof. */
  private final class Root implements TemplateHashModel {
    private final TemplateHashModel view;

    Root(TemplateHashModel view) {
      this.view = view;
    }

    @Override
    public @Nullable TemplateModel get(String key) throws TemplateModelException {
      return switch (key) {
        case "text" -> text;
        case "asset" -> asset;
        case "shared" -> shared;
        default -> view.get(key);
      };
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }
}
