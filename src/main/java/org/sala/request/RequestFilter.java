package org.sala.request;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sala.engine.EngineClock;
import org.sala.language.Days;
import org.sala.language.KhmerDigits;

/**
 * What to list; empty texts match everything.
 *
 * @param place a code; what lies in it counts as well
 * @param from the first day of receipt in Cambodia; null for no limit
 * @param to the last day of receipt in Cambodia; null for no limit
 * @param words see {@link RequestWords}
 */
record RequestFilter(
    String number,
    String category,
    String status,
    String unit,
    String place,
    LocalDate from,
    LocalDate to,
    String words,
    Standing standing,
    Answered answered) {

  /** Only what is asked for, so that the database can choose an index for it. */
  List<String> conditions() {
    var conditions = new ArrayList<String>();
    when(number, "r.number like '%' || :number || '%'", conditions);
    when(category, "r.category = :category", conditions);
    when(status, "(r.status = :status or r.outcome = :status)", conditions);
    when(unit, "r.lead_unit = :unit", conditions);
    when(place, "r.place_code like :place || '%'", conditions);
    if (from != null) {
      conditions.add("r.received_at >= :from");
    }
    if (to != null) {
      conditions.add("r.received_at < :to");
    }
    conditions.addAll(standing.conditions());
    conditions.addAll(answered.conditions());
    return conditions;
  }

  private static void when(String asked, String condition, List<String> conditions) {
    if (!asked.isEmpty()) {
      conditions.add(condition);
    }
  }

  /**
   * What the conditions name.
   *
   * @param soon until when a deadline is near
   */
  Map<String, Object> parameters(Instant soon) {
    var now = EngineClock.now();
    var parameters = new HashMap<String, Object>();
    parameters.put("number", escaped(KhmerDigits.toLatin(number).toUpperCase(Locale.ROOT)));
    parameters.put("category", category);
    parameters.put("status", status);
    parameters.put("unit", unit);
    parameters.put("place", escaped(place));
    parameters.put("from", start(from));
    parameters.put("to", end(to));
    parameters.put("now", Timestamp.from(now));
    parameters.put("soon", Timestamp.from(soon));
    parameters.put("today", Days.of(now));
    parameters.put("answeredFrom", start(answered.from()));
    parameters.put("answeredTo", end(answered.to()));
    if (standing.waiting() != null) {
      parameters.put("waiting", standing.waiting().statuses());
    }
    if (standing.age() != null) {
      parameters.put("receivedAfter", Timestamp.from(standing.age().after(now)));
      parameters.put("receivedUntil", Timestamp.from(standing.age().until(now)));
    }
    return parameters;
  }

  private static Timestamp start(LocalDate day) {
    return day == null ? null : Timestamp.from(day.atStartOfDay(Days.ZONE).toInstant());
  }

  private static Timestamp end(LocalDate day) {
    return day == null ? null : start(day.plusDays(1));
  }

  private static String escaped(String words) {
    return words.replaceAll("[\\\\%_]", "\\\\$0");
  }
}
