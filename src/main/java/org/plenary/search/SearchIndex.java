package org.plenary.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plenary.archive.ArchiveRecord;

/** The words of an archive, each with the records that it leads to. */
final class SearchIndex {
  private static final int WAYS = 4; // that a word can lead to a record; one is kept free

  private final List<ArchiveRecord> records;
  private final Map<String, Word> words = new HashMap<>();

  /**
   * A word. It has a number for each record that it leads to: four times the record's place among
   * all, and two more where the word is in the record's title, one more in another of its names.
   */
  static final class Word {
    private final String text;
    private int[] numbers = new int[2];
    private int size;

    Word(String text) {
      this.text = text;
    }

    private void add(int number) {
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, size * 2);
      }
      numbers[size++] = number;
    }

    String text() {
      return text;
    }

    /** The numbers, ascending. */
    int[] numbers() {
      return Arrays.copyOf(numbers, size);
    }

    /** About how long it is when it is written. */
    private int weight() {
      return text.length() + size;
    }
  }

  SearchIndex(Findable findable) {
    records = findable.inOrder();
    for (int place = 0; place < records.size(); place++) {
      ArchiveRecord record = records.get(place);
      Map<String, Integer> ways = new HashMap<>();
      findable.elsewhere(record).forEach(word -> ways.put(word, 0));
      findable.inNames(record).forEach(word -> ways.put(word, 1));
      findable.inTitle(record).forEach(word -> ways.put(word, 2));
      int first = WAYS * place;
      ways.forEach((word, way) -> add(word, first + way));
    }
  }

  private void add(String word, int number) {
    words.computeIfAbsent(word, Word::new).add(number);
  }

  /** What can be found, in the order of their places. */
  List<ArchiveRecord> records() {
    return records;
  }

  /** The words in their order, in as many parts of about the same weight; some may be empty. */
  List<List<Word>> parts(int count) {
    List<Word> all = words.values().stream().sorted(Comparator.comparing(Word::text)).toList();
    long weight = all.stream().mapToLong(Word::weight).sum();
    List<List<Word>> parts = new ArrayList<>();
    long before = 0;
    int from = 0;
    for (int part = 1; part <= count; part++) {
      int to = from;
      while (to < all.size() && before * count < weight * part) {
        before += all.get(to++).weight();
      }
      parts.add(all.subList(from, to));
      from = to;
    }
    return parts;
  }
}
