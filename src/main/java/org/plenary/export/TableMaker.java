package org.plenary.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.EventDate;
import org.plenary.document.Fields;
import org.plenary.export.Table.Cell;
import org.plenary.export.Table.Column;
import org.plenary.export.Table.Link;

/** Puts a table together, column by column. */
final class TableMaker<R> {
  private final String name;
  private final String description;
  private final Supplier<Stream<R>> rows;
  private final List<Column<R>> columns = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();

  /** Finds the date of a row; null where nobody knows it. */
  interface Dated<R> {
    @Nullable EventDate of(R row);
  }

  private TableMaker(String name, String description, Supplier<Stream<R>> rows) {
    this.name = name;
    this.description = description;
    this.rows = rows;
  }

  /** A table without columns yet. */
  static <R> TableMaker<R> of(String name, String description, Supplier<Stream<R>> rows) {
    return new TableMaker<>(name, description, rows);
  }

  TableMaker<R> text(String column, String meaning, Cell<R> cell) {
    return column(column, Table.Type.STRING, meaning, cell);
  }

  TableMaker<R> column(String column, Table.Type type, String meaning, Cell<R> cell) {
    columns.add(new Column<>(column, type, meaning, cell));
    return this;
  }

  /** A column of ids of another table, or of this one. */
  TableMaker<R> id(String column, String table, String meaning, Cell<R> cell) {
    links.add(new Link(column, table));
    return text(column, meaning, cell);
  }

  /** A word of the model, as {@code in-person}; null for null. */
  static @Nullable String word(@Nullable Enum<?> value) {
    return value == null ? null : Fields.word(value);
  }

  /** The columns of a date. */
  TableMaker<R> date(Dated<R> date) {
    column("start", Table.Type.DATE, "The first possible day.", row -> first(date.of(row)));
    column("end", Table.Type.DATE, "The last possible day.", row -> last(date.of(row)));
    text("precision", "day, month or year.", row -> precision(date.of(row)));
    return text("certainty", "certain, uncertain or approximate.", row -> certainty(date.of(row)));
  }

  private static @Nullable Object first(@Nullable EventDate date) {
    return date == null ? null : date.first();
  }

  private static @Nullable Object last(@Nullable EventDate date) {
    return date == null ? null : date.last();
  }

  private static @Nullable String precision(@Nullable EventDate date) {
    return date == null ? null : Fields.word(date.precision());
  }

  private static @Nullable String certainty(@Nullable EventDate date) {
    return date == null ? null : Fields.word(date.certainty());
  }

  /** The table, in which the values of the key's columns make a row one. */
  Table<R> keyed(String... key) {
    return new Table<>(name, description, columns, List.of(key), links, rows);
  }
}
