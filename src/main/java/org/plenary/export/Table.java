package org.plenary.export;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table of the data package.
 *
 * @param name also that of its file, without {@code .csv}
 * @param key the columns whose values make a row one
 */
record Table<R>(
    String name,
    String description,
    List<Column<R>> columns,
    List<String> key,
    List<Link> links,
    Supplier<Stream<R>> rows) {

  Table {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
    links = List.copyOf(links);
  }

  /** What a column holds, by the names of Table Schema. */
  enum Type {
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN,
    DATE
  }

  /** Makes the value of a cell; null leaves it empty. */
  interface Cell<R> {
    @Nullable Object of(R row);
  }

  /** A column. */
  record Column<R>(String name, Type type, String description, Cell<R> cell) {}

  /** That the values of a column are ids of a table, itself perhaps. */
  record Link(String column, String table) {}

  String file() {
    return name + ".csv";
  }
}
