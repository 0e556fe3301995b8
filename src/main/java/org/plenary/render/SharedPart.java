package org.plenary.render;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.plenary.document.Limits;

/**
 * The directive {@code <@shared by=[...]>}: what many pages have alike is made once for each key, a
 * list of texts, so the key must name all that it depends on.
 */
final class SharedPart implements TemplateDirectiveModel {
  private static final String USAGE =
      "<@shared by=[\"a\", \"b\"]> takes a list of texts and something to share";
  private static final int USUAL_PART = 1 << 10;

  private final Map<List<String>, String> made = new ConcurrentHashMap<>();
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
    if (!(parameters.get("by") instanceof TemplateSequenceModel by) || body == null) {
      throw new TemplateModelException(USAGE);
    }
    List<String> key = key(by);
    String part = made.get(key);
    if (part == null) {
      PageWriter out = new PageWriter(USUAL_PART, limits);
      body.render(out);
      part = out.text();
      made.put(key, part);
    }
    environment.getOut().write(part);
  }

  private static List<String> key(TemplateSequenceModel by) throws TemplateModelException {
    List<String> key = new ArrayList<>();
    for (int i = 0; i < by.size(); i++) {
      if (!(by.get(i) instanceof TemplateScalarModel text)) {
        throw new TemplateModelException(USAGE);
      }
      key.add(text.getAsString());
    }
    return key;
  }
}
