package org.plenary.render;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.plenary.document.Limits;

/**
 * The directive {@code <@shared by="...">}: what many pages have alike is made once for each key,
 * so the key must name all that it depends on.
 */
final class SharedPart implements TemplateDirectiveModel {
  private static final int USUAL_PART = 1 << 10;

  private final Map<String, String> made = new ConcurrentHashMap<>();
  private final Limits limits;

  SharedPart(Limits limits) {
    this.limits = limits;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public void execute(
      Environment environment,
      Map parameters,
      TemplateModel[] variables,
      @Nullable TemplateDirectiveBody body)
      throws TemplateException, IOException {
    if (!(parameters.get("by") instanceof TemplateScalarModel by) || body == null) {
      throw new TemplateModelException("<@shared by=\"key\"> takes a key and something to share");
    }
    String key = by.getAsString();
    String part = made.get(key);
    if (part == null) {
      PageWriter out = new PageWriter(USUAL_PART, limits);
      body.render(out);
      part = out.text();
      made.put(key, part);
    }
    environment.getOut().write(part);
  }
}
