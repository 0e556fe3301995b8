package org.plenary.resolve;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.plenary.archive.Id;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;

/**
 * What was made of each record by one step of reading, kept until the next run: it is given back
 * where it would be made of the same source and the same answers again.
 */
final class Kept<S, R> {
  private final boolean keeps;
  private Map<Id, Made<S, R>> before = Map.of();
  private Map<Id, Made<S, R>> now = new ConcurrentHashMap<>();

  private record Made<S, R>(
      S source, List<Asking.Asked> asked, R result, List<Diagnostic> problems) {

    /** The same with questions that were put again; itself where there are none. */
    Made<S, R> with(List<Asking.Asked> again) {
      return again.isEmpty() ? this : new Made<>(source, again, result, problems);
    }
  }

  /**
   * Nothing yet.
   *
   * @param keeps whether there are more runs to come, for which to keep anything
   */
  Kept(boolean keeps) {
    this.keeps = keeps;
  }

  /** Begins a run, which knows what the run before made, if that is not {@code forgotten}. */
  void begin(boolean forgotten) {
    before = forgotten ? Map.of() : now;
    now = new ConcurrentHashMap<>(before.size() * 2);
  }

  /**
   * What is made of a record; what is wrong with it is reported.
   *
   * @param source all that it is made of but for the answers
   */
  R make(
      Id id,
      S source,
      Rest rest,
      Diagnostics problems,
      BiFunction<Asking, Diagnostics, R> reading) {
    Asking asking = new Asking(rest);
    if (!keeps) {
      return reading.apply(asking, problems);
    }
    Made<S, R> known = before.get(id);
    Made<S, R> made =
        known != null && known.source.equals(source) && asking.again(known.asked)
            ? known.with(asking.asked())
            : read(source, asking, reading);
    now.put(id, made);
    made.problems.forEach(problems::report);
    return made.result;
  }

  private static <S, R> Made<S, R> read(
      S source, Asking asking, BiFunction<Asking, Diagnostics, R> reading) {
    Diagnostics found = new Diagnostics();
    R result = reading.apply(asking, found);
    return new Made<>(source, asking.asked(), result, found.reported());
  }
}
