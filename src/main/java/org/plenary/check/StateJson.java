package org.plenary.check;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import org.plenary.check.StateOfArchive.Item;
import org.plenary.check.StateOfArchive.KindCount;
import org.plenary.check.StateOfArchive.Lack;
import org.plenary.check.StateOfArchive.SubjectCount;
import org.plenary.check.StateOfArchive.Task;
import org.plenary.diagnostic.JsonReport;

/** The state of an archive as JSON for other programs, under {@code report}; nothing is cut. */
public record StateJson(StateOfArchive state) implements JsonReport.Part {

  @Override
  public void write(JsonWriter json) throws IOException {
    json.name("report").beginObject();
    json.name("records").beginArray();
    for (KindCount count : state.records()) {
      json.beginObject().name("kind").value(count.kind().word());
      json.name("files").value(count.files()).name("named").value(count.named());
      json.name("parts").value(count.parts()).endObject();
    }
    json.endArray();
    json.name("events").value(state.events());
    json.name("years").beginArray();
    for (var year : state.years().entrySet()) {
      json.beginObject().name("year").value(year.getKey());
      json.name("events").value(year.getValue()).endObject();
    }
    json.endArray();
    json.name("yearsWithout").beginArray();
    for (StateOfArchive.Gap gap : state.gaps()) {
      json.beginObject().name("first").value(gap.first()).name("last").value(gap.last());
      json.endObject();
    }
    json.endArray();
    subjects(json, "regions", state.regions());
    subjects(json, "themes", state.themes());
    json.name("lacks").beginArray();
    for (Lack lack : state.lacks()) {
      json.beginObject().name("kind").value(lack.kind().word());
      json.name("key").value(lack.key()).name("of").value(lack.of());
      items(json, lack.items());
      json.endObject();
    }
    json.endArray();
    json.name("tasks").beginArray();
    for (Task task : state.tasks()) {
      json.beginObject().name("id").value(task.id()).name("title").value(task.title());
      items(json, task.items());
      json.endObject();
    }
    json.endArray().endObject();
  }

  private static void subjects(JsonWriter json, String name, List<SubjectCount> counts)
      throws IOException {
    json.name(name).beginArray();
    for (SubjectCount count : counts) {
      json.beginObject();
      item(json, count.subject());
      json.name("events").value(count.events()).endObject();
    }
    json.endArray();
  }

  private static void items(JsonWriter json, List<Item> items) throws IOException {
    json.name("items").beginArray();
    for (Item item : items) {
      json.beginObject();
      item(json, item);
      json.endObject();
    }
    json.endArray();
  }

  private static void item(JsonWriter json, Item item) throws IOException {
    json.name("title").value(item.title());
    json.name("file").value(item.file());
    json.name("detail").value(item.detail());
  }
}
