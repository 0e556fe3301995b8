package org.plenary.search;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Archive;
import org.plenary.archive.ArchiveRecord;
import org.plenary.document.Settings;
import org.plenary.language.Messages;
import org.plenary.language.WritingDirection;
import org.plenary.page.PlannedOutput.PlannedFile;
import org.plenary.route.Route;
import org.plenary.route.Routes;

/**
 * What the search page reads: {@code index.json} names the other files, {@code words-1.json} and on
 * have the words in their order with the numbers of the records that each leads to (every number
 * less the one before it), {@code found-1.json} and on what is shown of those records. A search
 * reads only the files that hold its words and the records that it shows.
 */
public final class SearchFiles {
  private static final int SHOWN_IN_A_FILE = 500; // records
  private static final int IN_A_FILE_OF_WORDS = 1000; // records, of which it has part of the words

  private final Archive archive;
  private final Routes routes;
  private final Settings settings;
  private final Messages messages;
  private final int wordFiles;
  private @Nullable Made made;

  /** What all files are written from. */
  private record Made(
      Findable findable, List<ArchiveRecord> records, List<List<SearchIndex.Word>> parts) {}

  private interface Content {
    void write(JsonWriter json) throws IOException;
  }

  private SearchFiles(
      Archive archive, Routes routes, Settings settings, Messages messages, int wordFiles) {
    this.archive = archive;
    this.routes = routes;
    this.settings = settings;
    this.messages = messages;
    this.wordFiles = wordFiles;
  }

  /** Adds the files of the search, and {@code opensearch.xml} where the site has an address. */
  public static void plan(
      Archive archive,
      Routes routes,
      Settings settings,
      Messages messages,
      List<PlannedFile> files) {
    int count = Findable.count(archive, routes);
    int wordFiles = files(count, IN_A_FILE_OF_WORDS);
    SearchFiles all = new SearchFiles(archive, routes, settings, messages, wordFiles);
    files.add(file("index", all::writeIndex));
    for (int number = 1; number <= wordFiles; number++) {
      int part = number - 1;
      files.add(file("words-" + number, json -> writeWords(all.made().parts.get(part), json)));
    }
    for (int number = 1; number <= files(count, SHOWN_IN_A_FILE); number++) {
      int first = (number - 1) * SHOWN_IN_A_FILE;
      files.add(file("found-" + number, json -> all.writeFound(first, json)));
    }
    OpenSearch.plan(settings, messages, files);
  }

  private static int files(int records, int inOne) {
    return Math.max(1, (records + inOne - 1) / inOne);
  }

  private synchronized Made made() {
    if (made == null) {
      Findable findable = new Findable(archive, routes, messages);
      SearchIndex index = new SearchIndex(findable);
      made = new Made(findable, index.records(), index.parts(wordFiles));
    }
    return made;
  }

  private void writeIndex(JsonWriter json) throws IOException {
    json.beginObject();
    json.name("foundInAFile").value(SHOWN_IN_A_FILE);
    json.name("words").beginArray();
    for (int part = 0; part < wordFiles; part++) {
      List<SearchIndex.Word> words = made().parts.get(part);
      if (!words.isEmpty()) {
        json.beginObject();
        json.name("from").value(words.get(0).text());
        json.name("file").value("words-" + (part + 1) + ".json");
        json.endObject();
      }
    }
    json.endArray();
    json.endObject();
  }

  private static void writeWords(List<SearchIndex.Word> words, JsonWriter json) throws IOException {
    json.beginObject();
    for (SearchIndex.Word word : words) {
      json.name(word.text()).beginArray();
      int before = 0;
      for (int number : word.numbers()) {
        json.value(number - before);
        before = number;
      }
      json.endArray();
    }
    json.endObject();
  }

  private void writeFound(int first, JsonWriter json) throws IOException {
    List<ArchiveRecord> records = made().records;
    json.beginArray();
    for (ArchiveRecord record :
        records.subList(first, Math.min(first + SHOWN_IN_A_FILE, records.size()))) {
      String language = record.basics().language();
      boolean foreign = language != null && !language.equals(settings.language());
      json.beginObject();
      json.name("href").value(href(record));
      json.name("title").value(record.title());
      json.name("kind").value(record.id().kind().word());
      json.name("facts").value(made().findable.facts(record));
      if (language != null && foreign) {
        json.name("lang").value(language);
        json.name("dir").value(WritingDirection.of(language));
      }
      json.endObject();
    }
    json.endArray();
  }

  private @Nullable String href(ArchiveRecord record) {
    Route route = routes.of(record.id());
    return route == null ? null : route.encoded();
  }

  private static PlannedFile file(String name, Content content) {
    return new PlannedFile(
        new Route(Routes.SEARCH.path() + name + ".json"), bodies -> bytes(content));
  }

  private static byte[] bytes(Content content) {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.setHtmlSafe(true);
      content.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a StringWriter throws none
    }
    return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }
}
