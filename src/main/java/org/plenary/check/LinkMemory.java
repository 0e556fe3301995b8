package org.plenary.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What other hosts answered, by address, kept in a file of the user's cache between runs. What the
 * file says wrongly is forgotten; without a file all is asked again.
 */
final class LinkMemory {
  private static final String HEADER = "plenary links 1";
  private static final int LARGEST = 64 << 20;

  /** What nobody asked for so long is in no archive any more. */
  private static final int FORGOTTEN_DAYS = 400;

  private final @Nullable Path file;
  private final LocalDate today;
  private final ConcurrentMap<String, Known> known = new ConcurrentHashMap<>();

  /**
   * What was answered last.
   *
   * @param asked when, in UTC
   * @param since when the same kind of answer was given first
   */
  record Known(LocalDate asked, LocalDate since, Answer answer) {
    private boolean isFresh(LocalDate today) {
      return !asked.isAfter(today) && asked.plusDays(answer.kind().days()).isAfter(today);
    }
  }

  private LinkMemory(@Nullable Path file, LocalDate today) {
    this.file = file;
    this.today = today;
  }

  /**
   * Opens a memory.
   *
   * @param file null where nothing can be kept
   */
  static LinkMemory open(@Nullable Path file, LocalDate today) {
    LinkMemory memory = new LinkMemory(file, today);
    memory.known.putAll(read(file));
    return memory;
  }

  /** What is known of an address. */
  Optional<Known> of(String url) {
    return Optional.ofNullable(known.get(url));
  }

  /** Whether an address need not be asked again yet. */
  boolean isFresh(String url) {
    Known last = known.get(url);
    return last != null && last.isFresh(today);
  }

  /** Takes note of an answer of today. */
  void keep(String url, Answer answer) {
    Known before = known.get(url);
    boolean isOld = before != null && before.answer().kind() == answer.kind();
    known.put(url, new Known(today, before != null && isOld ? before.since() : today, answer));
  }

  /** Writes the file as a whole, with what another run may have learnt meanwhile. */
  synchronized void save() throws IOException {
    if (file == null) {
      return;
    }
    Map<String, Known> all = new TreeMap<>(read(file));
    known.forEach((url, mine) -> all.merge(url, mine, LinkMemory::later));
    all.values().removeIf(one -> one.asked().plusDays(FORGOTTEN_DAYS).isBefore(today));
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    all.forEach((url, one) -> text.append(line(url, one)).append('\n'));
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path written = Files.createTempFile(folder, "links", ".new");
    try {
      Files.writeString(written, text);
      Files.move(
          written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(written);
    }
  }

  private static Known later(Known one, Known other) {
    return one.asked().isAfter(other.asked()) ? one : other;
  }

  private static Map<String, Known> read(@Nullable Path file) {
    Map<String, Known> read = new TreeMap<>();
    try {
      if (file == null || !Files.isRegularFile(file) || Files.size(file) > LARGEST) {
        return read;
      }
      String[] lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n");
      if (lines[0].equals(HEADER)) {
        Arrays.stream(lines).skip(1).forEach(line -> readLine(line.split("\t", -1), read));
      }
    } catch (IOException e) {
      // What cannot be read is not known.
    }
    return read;
  }

  private static void readLine(String[] cells, Map<String, Known> read) {
    Optional<Answer.Kind> kind =
        Stream.of(Answer.Kind.values())
            .filter(one -> cells.length == 5 && one.word().equals(cells[3]))
            .findFirst();
    if (kind.isEmpty()) {
      return;
    }
    try {
      Answer answer = new Answer(kind.get(), cells[4]);
      read.put(cells[0], new Known(LocalDate.parse(cells[1]), LocalDate.parse(cells[2]), answer));
    } catch (DateTimeParseException e) {
      // A line that somebody broke is not known.
    }
  }

  private static String line(String url, Known one) {
    return String.join(
        "\t",
        url,
        one.asked().toString(),
        one.since().toString(),
        one.answer().kind().word(),
        one.answer().detail().replaceAll("\\s+", " "));
  }
}
