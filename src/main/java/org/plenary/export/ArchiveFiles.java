package org.plenary.export;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.plenary.archive.Archive;
import org.plenary.archive.Occasion;
import org.plenary.describe.BibTex;
import org.plenary.describe.Citations;
import org.plenary.describe.CslJson;
import org.plenary.document.Settings;
import org.plenary.language.Messages;
import org.plenary.page.OtherBodies;
import org.plenary.page.PlannedOutput.PlannedFile;
import org.plenary.route.Route;
import org.plenary.route.Routes;

/** The whole archive as data, and how each event is cited. */
public final class ArchiveFiles {
  private static final String SCHEMA = "archive.schema.json";

  private final ArchiveData data;
  private final Citations citations;

  /** What a file's text is written by, piece by piece. */
  private interface Text {
    void write(Writer out, OtherBodies bodies) throws IOException;
  }

  private ArchiveFiles(Archive archive, Routes routes, Settings settings, Messages messages) {
    data = new ArchiveData(archive, routes, settings);
    citations = new Citations(archive, routes, settings, messages);
  }

  /**
   * Adds {@code archive.json} with its schema, {@code archive.bib}, the tables in {@code data} and
   * a {@code cite.json} beside the page of each event.
   */
  public static void plan(
      Archive archive,
      Routes routes,
      Settings settings,
      Messages messages,
      List<PlannedFile> files) {
    ArchiveFiles all = new ArchiveFiles(archive, routes, settings, messages);
    ArchiveData data = all.data;
    files.add(
        file("archive.json", (out, bodies) -> new ArchiveJson(data, bodies, out).write(SCHEMA)));
    files.add(new PlannedFile(new Route(SCHEMA), bodies -> schema()));
    files.add(file("archive.bib", (out, bodies) -> all.bibliography(out)));
    for (Table<?> table : Tables.all(data)) {
      files.add(file(DataPackage.FOLDER + table.file(), (out, bodies) -> Csv.write(table, out)));
    }
    files.add(
        file(
            DataPackage.FOLDER + "datapackage.json",
            (out, bodies) -> DataPackage.write(data, Tables.all(data), out)));
    for (Occasion occasion : archive.all(Occasion.class)) {
      Route page = archive.eventsOf(occasion.id()).isEmpty() ? routes.of(occasion.id()) : null;
      if (page != null) {
        files.add(all.citation(occasion, page));
      }
    }
  }

  private PlannedFile citation(Occasion occasion, Route page) {
    return new PlannedFile(
        new Route(page.path() + CslJson.NAME),
        bodies -> CslJson.of(citations.of(occasion)).getBytes(StandardCharsets.UTF_8));
  }

  private void bibliography(Writer out) {
    for (Occasion occasion : data.archive().all(Occasion.class)) {
      if (data.archive().eventsOf(occasion.id()).isEmpty()) {
        BibTex.write(citations.of(occasion), out);
      }
    }
    for (Outcomes.Outcome outcome : data.outcomes()) {
      if (outcome.isPublication()) {
        BibTex.write(citations.of(outcome.work(), outcome.id()), out);
      }
    }
  }

  private static PlannedFile file(String path, Text text) {
    return new PlannedFile(new Route(path), bodies -> bytes(text, bodies));
  }

  private static byte[] bytes(Text text, OtherBodies bodies) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
      text.write(out, bodies);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] schema() {
    try (InputStream in = ArchiveFiles.class.getResourceAsStream(SCHEMA)) {
      return Objects.requireNonNull(in).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
