package org.plenary.page;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Event;
import org.plenary.archive.EventTime;
import org.plenary.archive.Format;
import org.plenary.archive.Occasion;

/** What is on at an event or edition, by day; what all of it shares is not said on each line. */
final class Programme {
  private final PageContext context;
  private final Occasion whole;
  private final @Nullable ZoneId zone;
  private final @Nullable String place;

  /**
   * The programme of an event or edition.
   *
   * @param all its parts or events, of which a page may show some
   */
  Programme(PageContext context, Occasion whole, List<Event> all) {
    this.context = context;
    this.whole = whole;
    this.place = place(all);
    List<ZoneId> zones =
        all.stream()
            .map(event -> event.happening().time())
            .filter(Objects::nonNull)
            .map(EventTime::zone)
            .distinct()
            .toList();
    this.zone = zones.size() == 1 ? zones.get(0) : null;
  }

  /** Where all of it is as far as the facts say: the place of the whole, or online. */
  private @Nullable String place(List<Event> all) {
    boolean online =
        whole.happening().place() == null
            && all.stream().allMatch(event -> event.happening().format() == Format.ONLINE);
    return online ? context.word("format", Format.ONLINE) : context.shortPlace(whole);
  }

  /** The zone of all its hours in words; null where there are several or the facts say it. */
  @Nullable String zone() {
    EventTime time = whole.happening().time();
    return zone == null || (time != null && time.zone().equals(zone))
        ? null
        : context.messages().text("event.programme.zone", FactWords.zone(zone));
  }

  /** Events by day, in the order given. */
  List<GroupView> days(List<Event> events, Links links) {
    Map<String, List<EntryView>> days = new LinkedHashMap<>();
    for (Event event : events) {
      DateView date = context.date(event.happening().date());
      days.computeIfAbsent(date == null ? "" : date.text(), day -> new ArrayList<>())
          .add(entry(event, links));
    }
    List<GroupView> groups = new ArrayList<>();
    String undated = context.messages().text("events.undated");
    days.forEach(
        (day, entries) ->
            groups.add(new GroupView(links.text(day.isEmpty() ? undated : day), null, entries)));
    return groups;
  }

  private EntryView entry(Event event, Links links) {
    EventTime time = event.happening().time();
    boolean plain = time == null || time.zone().equals(zone);
    String hours = plain ? FactWords.hours(context, time) : FactWords.zoned(context, time);
    String there = context.shortPlace(event);
    return links.inProgramme(event, hours, Objects.equals(there, place) ? null : there);
  }
}
