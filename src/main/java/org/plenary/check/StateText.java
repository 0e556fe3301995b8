package org.plenary.check;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.plenary.archive.RecordKind;
import org.plenary.check.StateOfArchive.Item;
import org.plenary.check.StateOfArchive.KindCount;
import org.plenary.check.StateOfArchive.Lack;
import org.plenary.check.StateOfArchive.SubjectCount;
import org.plenary.check.StateOfArchive.Task;
import org.plenary.diagnostic.Columns;

/** The state of an archive as text for a terminal; long lists are cut. */
public final class StateText {
  private static final int MOST = 10;
  private static final int WIDEST_DETAIL = 30;
  private static final int NARROWEST_TITLE = 24;
  private static final int LABEL = 20;
  private static final int COLUMN = 9;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private final StateOfArchive state;
  private final int width;
  private final StringBuilder out = new StringBuilder();

  private StateText(StateOfArchive state, int width) {
    this.state = state;
    this.width = width;
  }

  /**
   * The text.
   *
   * @param width the columns of the terminal
   */
  public static String of(StateOfArchive state, int width) {
    StateText text = new StateText(state, width);
    text.line("The state of the archive on " + DAY.format(state.today()));
    text.records();
    text.years();
    text.subjects("Events by region, with the regions in it", state.regions());
    text.subjects("Events by theme, with the narrower ones", state.themes());
    text.lacks();
    state.lacks().forEach(text::lack);
    state.tasks().forEach(text::task);
    return text.out.toString();
  }

  private void records() {
    heading("Records");
    state.records().forEach(count -> line("  " + padded(count.kind().plural(), LABEL) + of(count)));
    if (state.records().isEmpty()) {
      line("  none");
    }
  }

  private static String of(KindCount count) {
    String named = count.named() == 0 ? "" : "   and " + count.named() + " without a file";
    String parts = count.parts() == 0 ? "" : "   and " + counted(count.parts(), "part");
    return number(count.files(), 6) + named + parts;
  }

  private void years() {
    if (state.years().isEmpty()) {
      return;
    }
    heading(
        "Events by year: "
            + state.events()
            + " in all, with editions that are an event themselves");
    int digits =
        state.years().values().stream()
            .mapToInt(count -> String.valueOf(count).length())
            .max()
            .orElse(1);
    List<String> cells = new ArrayList<>();
    state
        .years()
        .forEach((year, count) -> cells.add("  " + year + number(count, digits + 2) + "  "));
    grid(cells);
    if (!state.gaps().isEmpty()) {
      line("  none in " + gaps());
    }
    int dated = state.years().values().stream().mapToInt(count -> count).sum();
    if (dated < state.events()) {
      line("  " + (state.events() - dated) + " without a date");
    }
  }

  private void grid(List<String> cells) {
    int inLine = Math.max(1, width / cells.get(0).length());
    for (int i = 0; i < cells.size(); i += inLine) {
      line(String.join("", cells.subList(i, Math.min(cells.size(), i + inLine))).stripTrailing());
    }
  }

  private String gaps() {
    return state.gaps().stream()
        .map(
            gap -> gap.first() == gap.last() ? "" + gap.first() : gap.first() + " to " + gap.last())
        .collect(Collectors.joining(", "));
  }

  private void subjects(String title, List<SubjectCount> counts) {
    List<SubjectCount> several = counts.stream().filter(count -> count.events() > 1).toList();
    if (!several.isEmpty()) {
      heading(title);
      for (SubjectCount count : several.subList(0, Math.min(MOST, several.size()))) {
        line(number(count.events(), 6) + "  " + Columns.cut(count.subject().title(), width - 8));
      }
      more(several.size());
    }
  }

  /** A table with a line for each kind and a column for each key. */
  private void lacks() {
    Set<String> keys = new LinkedHashSet<>();
    state.lacks().forEach(lack -> keys.add(lack.key()));
    if (keys.isEmpty()) {
      return;
    }
    heading(padded("Without", LABEL + 2) + cells(keys, key -> key));
    state.lacks().stream()
        .collect(Collectors.groupingBy(Lack::kind, TreeMap::new, Collectors.toList()))
        .forEach((kind, ofKind) -> line(row(kind, ofKind, keys)));
  }

  private static String row(RecordKind kind, List<Lack> lacks, Set<String> keys) {
    Map<String, String> byKey =
        lacks.stream().collect(Collectors.toMap(Lack::key, StateText::cell));
    int all = lacks.stream().mapToInt(Lack::of).max().orElse(0);
    String label = all + " " + (all == 1 ? kind.word() : kind.plural());
    return "  " + padded(label, LABEL) + cells(keys, key -> byKey.getOrDefault(key, ""));
  }

  private static String cells(Set<String> keys, UnaryOperator<String> cell) {
    return keys.stream()
        .map(key -> right(cell.apply(key), COLUMN))
        .collect(Collectors.joining())
        .stripTrailing();
  }

  private static String cell(Lack lack) {
    return lack.items().isEmpty() ? "-" : String.valueOf(lack.items().size());
  }

  /** What most records of a kind lack needs no list of those that do. */
  private void lack(Lack lack) {
    if (!lack.items().isEmpty() && lack.items().size() * 2 <= lack.of()) {
      heading(
          capital(lack.kind().plural())
              + " without a "
              + lack.key()
              + ": "
              + lack.items().size()
              + " of "
              + lack.of());
      items(lack.items());
    }
  }

  private void task(Task task) {
    heading(task.title() + ": " + task.items().size());
    items(task.items());
  }

  private void items(List<Item> items) {
    List<Item> shown = items.subList(0, Math.min(MOST, items.size()));
    int files = widest(shown.stream().map(item -> item.file() == null ? "" : item.file()).toList());
    int details = Math.min(WIDEST_DETAIL, widest(shown.stream().map(StateText::detail).toList()));
    int beside = 2 + (files == 0 ? 0 : files + 2) + (details == 0 ? 0 : details + 2);
    int titles = Math.max(NARROWEST_TITLE, width - beside);
    titles = Math.min(titles, widest(shown.stream().map(Item::title).toList()));
    for (Item item : shown) {
      String line = "  " + padded(Columns.cut(item.title(), titles), titles);
      if (details > 0) {
        line += "  " + padded(Columns.cut(detail(item), details), details);
      }
      line(item.file() == null ? line.stripTrailing() : line + "  " + Columns.visible(item.file()));
    }
    more(items.size());
  }

  private static String detail(Item item) {
    return item.detail() == null ? "" : item.detail();
  }

  private void more(int all) {
    if (all > MOST) {
      line("  and " + (all - MOST) + " more (--format json has all)");
    }
  }

  private static int widest(List<String> texts) {
    return texts.stream().mapToInt(text -> Columns.of(Columns.visible(text))).max().orElse(0);
  }

  private void heading(String text) {
    out.append('\n');
    line(text);
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  private static String counted(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private static String number(int number, int columns) {
    return right(String.valueOf(number), columns);
  }

  private static String right(String text, int columns) {
    return " ".repeat(Math.max(1, columns - text.length())) + text;
  }

  private static String padded(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - Columns.of(text)));
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
