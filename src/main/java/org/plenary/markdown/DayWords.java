package org.plenary.markdown;

import java.util.ArrayList;
import java.util.List;
import org.plenary.markdown.BodyFacts.DaySentence;

/** Finds the sentences of a body that name a day of the week or a number of days, in English. */
final class DayWords {
  private static final String DAY = "day";
  private static final List<String> WEEKDAYS =
      List.of("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun");
  private static final List<String> NUMBERS =
      List.of("one", "two", "three", "four", "five", "six", "seven");

  private DayWords() {}

  /** Those sentences in order; most bodies have none, and are only searched for three letters. */
  static List<DaySentence> in(BodyText text) {
    String markdown = text.markdown();
    List<DaySentence> found = new ArrayList<>();
    int from = 0;
    for (int at = markdown.indexOf(DAY); at >= 0; at = markdown.indexOf(DAY, at + 1)) {
      if (at >= from && isDayWord(markdown, at)) {
        int[] sentence = sentence(markdown, at);
        from = sentence[1];
        found.add(read(text, sentence[0], sentence[1]));
      }
    }
    return found.isEmpty() ? List.of() : List.copyOf(found);
  }

  private static DaySentence read(BodyText text, int start, int end) {
    String sentence = text.markdown().substring(start, end);
    boolean links = sentence.contains("](") || sentence.contains("][") || sentence.contains("<");
    return new DaySentence(
        sentence, links, start < endOfFirstParagraph(text.markdown()), text.span(start, end));
  }

  /** The end of a weekday, or what a number stands before. */
  private static boolean isDayWord(String markdown, int at) {
    int end = at + DAY.length();
    if (end < markdown.length() && Character.isLetter(markdown.charAt(end))) {
      return false;
    }
    if (at > 0 && Character.isLetter(markdown.charAt(at - 1))) {
      return endsWith(markdown, at, WEEKDAYS);
    }
    boolean digit = at > 1 && Character.isDigit(markdown.charAt(at - 2));
    return digit || endsWith(markdown, at - 1, NUMBERS);
  }

  private static boolean endsWith(String markdown, int end, List<String> words) {
    for (String word : words) {
      if (markdown.regionMatches(true, end - word.length(), word, 0, word.length())) {
        return true;
      }
    }
    return false;
  }

  /** The sentence around a place, within its paragraph. */
  private static int[] sentence(String markdown, int at) {
    int start = Math.max(0, markdown.lastIndexOf("\n\n", at) + 1);
    int paragraph = markdown.indexOf("\n\n", at);
    int end = paragraph < 0 ? markdown.length() : paragraph;
    for (int i = start; i < at; i++) {
      int next = Sentences.endAt(markdown, i);
      start = next >= 0 && next <= at ? next : start;
    }
    for (int i = at; i < end; i++) {
      int next = Sentences.endAt(markdown, i);
      if (next >= 0) {
        end = Math.min(end, next);
      }
    }
    return new int[] {start, end};
  }

  private static int endOfFirstParagraph(String markdown) {
    int start = 0;
    while (start < markdown.length() && "\n \t".indexOf(markdown.charAt(start)) >= 0) {
      start++;
    }
    int end = markdown.indexOf("\n\n", start);
    return end < 0 ? markdown.length() : end;
  }
}
