package org.plenary.render;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.plenary.markdown.Html;

/**
 * Shows templates the parts of views and nothing else: texts, numbers, truth, lists, {@link Html}
 * as markup that is not escaped, and of records the components by name. No other method of any
 * object can be called. (FreeMarker's own wrapper would do all that and more, at twice the time for
 * a page.)
 */
final class ViewWrapper implements ObjectWrapper {
  private static final Object[] NONE = {};

  private final Map<Class<?>, Map<String, Method>> components = new ConcurrentHashMap<>();

  private Map<String, Method> componentsOf(Class<?> type) {
    Map<String, Method> known = components.get(type); // without a lock
    return known != null ? known : components.computeIfAbsent(type, ViewWrapper::components);
  }

  private static Map<String, Method> components(Class<?> type) {
    Map<String, Method> components = new HashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      components.put(component.getName(), component.getAccessor());
    }
    components.values().forEach(accessor -> accessor.setAccessible(true));
    return components;
  }

  @Override
  public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
    if (value == null) {
      return null;
    }
    if (value instanceof String text) {
      return new SimpleScalar(text);
    }
    if (value instanceof Integer number) {
      return new SimpleNumber(number);
    }
    if (value instanceof Boolean truth) {
      return truth ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
    }
    if (value instanceof Html html) {
      return HTMLOutputFormat.INSTANCE.fromMarkup(html.markup());
    }
    if (value instanceof Record view) {
      return new Parts(view);
    }
    if (value instanceof List<?> list) {
      return new Items(list);
    }
    if (value instanceof TemplateModel model) {
      return model;
    }
    throw new TemplateModelException("views hold no " + value.getClass().getName());
  }

  /** The components of a record by name. */
  private final class Parts implements TemplateHashModel {
    private final Record view;
    private final Map<String, Method> components;

    Parts(Record view) {
      this.view = view;
      this.components = componentsOf(view.getClass());
    }

    @Override
    public @Nullable TemplateModel get(String name) throws TemplateModelException {
      Method accessor = components.get(name);
      if (accessor == null) {
        return null;
      }
      try {
        return wrap(accessor.invoke(view, NONE));
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new TemplateModelException("a view's " + name + " cannot be read", e);
      }
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }

  /** A list. */
  private final class Items implements TemplateSequenceModel {
    private final List<?> list;

    Items(List<?> list) {
      this.list = list;
    }

    @Override
    public @Nullable TemplateModel get(int index) throws TemplateModelException {
      return index >= 0 && index < list.size() ? wrap(list.get(index)) : null;
    }

    @Override
    public int size() {
      return list.size();
    }
  }
}
