package org.plenary.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Archive;
import org.plenary.archive.Edition;
import org.plenary.archive.NumberFact;
import org.plenary.language.Messages;

/** The editions of a conference as a table, newest first, with what is missing between them. */
final class EditionTable {
  private static final int MOST_COLUMNS = 2;

  private final PageContext context;
  private final List<Edition> editions;
  private final Links links;
  private final List<String> counted;

  EditionTable(PageContext context, List<Edition> editions, Links links) {
    this.context = context;
    this.editions = editions;
    this.links = links;
    counted = counted(editions);
  }

  /** The words of numbers that at least half of the editions give, those of the newest first. */
  private static List<String> counted(List<Edition> editions) {
    Map<String, Integer> given = new LinkedHashMap<>();
    editions.stream()
        .flatMap(edition -> edition.happening().numbers().stream().map(NumberFact::word).distinct())
        .forEach(word -> given.merge(word, 1, Integer::sum));
    return given.entrySet().stream()
        .filter(word -> word.getValue() * 2 >= editions.size())
        .map(Map.Entry::getKey)
        .limit(MOST_COLUMNS)
        .toList();
  }

  /** The words of the numbers that have columns. */
  List<String> columns() {
    return counted.stream().map(word -> FactWords.counted(context, word)).toList();
  }

  /**
   * Rows of the table, and of what is missing between them.
   *
   * @param shown the editions of one page
   * @param before how many editions the pages before it show
   */
  List<ConferenceView.EditionRow> rows(List<Edition> shown, int before) {
    List<ConferenceView.EditionRow> rows = new ArrayList<>();
    if (shown.isEmpty()) {
      return rows;
    }
    Set<Integer> known = new TreeSet<>();
    editions.stream().map(Edition::number).filter(Objects::nonNull).forEach(known::add);
    String word = EditionPages.isInSeries(context, shown.get(0)) ? "series" : "conference";
    Integer above = before == 0 ? null : editions.get(before - 1).number();
    for (Edition edition : shown) {
      addGap(word, above, edition.number(), known, rows);
      rows.add(row(edition));
      above = edition.number() == null ? above : edition.number();
    }
    if (before + shown.size() == editions.size()) {
      addGap(word, above, 0, known, rows);
    }
    return rows;
  }

  /** Says which editions are missing between two numbers, the newer one first, and says it once. */
  private void addGap(
      String word,
      @Nullable Integer newer,
      @Nullable Integer older,
      Set<Integer> known,
      List<ConferenceView.EditionRow> rows) {
    if (newer == null || older == null) {
      return;
    }
    List<Integer> missing = new ArrayList<>();
    for (int number = older + 1; number < newer; number++) {
      if (known.add(number)) {
        missing.add(number);
      }
    }
    if (!missing.isEmpty()) {
      rows.add(
          new ConferenceView.EditionRow(
              gap(word, missing), null, null, null, List.of(), null, 0, List.of(), List.of()));
    }
  }

  private String gap(String word, List<Integer> missing) {
    Messages messages = context.messages();
    int first = missing.get(0);
    int last = missing.get(missing.size() - 1);
    if (missing.size() == 1) {
      return messages.text(word + ".gap.one", messages.ordinal(first));
    }
    boolean range = missing.size() > 2 && last - first == missing.size() - 1;
    return range
        ? messages.text(word + ".gap.range", String.valueOf(first), String.valueOf(last))
        : messages.text(
            word + ".gap.several", messages.list(missing.stream().map(String::valueOf).toList()));
  }

  private ConferenceView.EditionRow row(Edition edition) {
    Map<String, String> numbers = new HashMap<>();
    edition.happening().numbers().forEach(fact -> numbers.put(fact.word(), fact.value()));
    Archive archive = context.archive();
    return new ConferenceView.EditionRow(
        null,
        links.to(edition),
        ordinal(edition),
        EditionPages.when(context, edition, archive.eventsOf(edition.id())),
        EditionPages.cities(context, edition),
        edition.tagline(),
        archive.occasionsOfEdition(edition).size(),
        counted.stream().map(word -> numbers.getOrDefault(word, "")).toList(),
        new FactWords(context, links)
            .numbers(
                edition.happening().numbers().stream()
                    .filter(fact -> !counted.contains(fact.word()))
                    .toList()));
  }

  /** "10th edition"; in a series just "10th". */
  private @Nullable String ordinal(Edition edition) {
    return EditionPages.isInSeries(context, edition) && edition.number() != null
        ? context.messages().ordinal(edition.number())
        : EditionPages.ordinal(context, edition);
  }
}
