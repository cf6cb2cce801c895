package org.sala.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A recount of all dates of open cases, as somebody would do it with a calendar on the wall. */
final class NaiveDates {

  private final JdbcClient jdbc;
  private List<Stood> pauses = List.of();

  NaiveDates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Stands(
      String caseNumber,
      String name,
      LocalDateTime due,
      LocalDateTime counted,
      int days,
      boolean pausable) {}

  // Written anew from R02 and R24, a day at a time, knowing nothing of the code.
  private LocalDateTime naive(Stands date, Set<LocalDate> closed, LocalTime closes) {
    var day = date.counted().toLocalDate();
    day = date.counted().toLocalTime().isBefore(closes) ? day : day.plusDays(1);
    while (isClosed(day, closed)) {
      day = day.plusDays(1);
    }
    for (int left = date.days(); left > 0; ) {
      day = day.plusDays(1);
      left -= isClosed(day, closed) || date.pausable() && stands(date.caseNumber(), day) ? 0 : 1;
    }
    return day.atTime(closes);
  }

  private static boolean isClosed(LocalDate day, Set<LocalDate> closed) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY
        || day.getDayOfWeek() == DayOfWeek.SUNDAY
        || closed.contains(day);
  }

  private record Stood(String number, LocalDate from, LocalDate until) {}

  private boolean stands(String number, LocalDate day) {
    return pauses.stream()
        .filter(pause -> pause.number().equals(number))
        .anyMatch(pause -> day.isAfter(pause.from()) && !day.isAfter(pause.until()));
  }

  Set<LocalDate> closedDays() {
    return new HashSet<>(
        jdbc.sql("select date from holiday where observed").query(LocalDate.class).list());
  }

  private List<Stands> standing() {
    return jdbc.sql(
            """
            select case_number, name, due_at at time zone 'Asia/Phnom_Penh' as due,
              counted_from at time zone 'Asia/Phnom_Penh' as counted,
              working_days as days, pausable
            from deadline join case_life on number = case_number
            where closed_at is null or process <> ''
            """)
        .query(Stands.class)
        .list();
  }

  /** When a date of a case would be due with another number of days from the same moment. */
  LocalDateTime due(String caseNumber, String name, int days) {
    readPauses();
    var date =
        standing().stream()
            .filter(each -> each.caseNumber().equals(caseNumber) && each.name().equals(name))
            .findFirst()
            .orElseThrow();
    var other = new Stands(caseNumber, name, date.due(), date.counted(), days, date.pausable());
    return naive(other, closedDays(), date.due().toLocalTime());
  }

  private void readPauses() {
    pauses =
        jdbc.sql(
                """
                select request_number as number,
                  (paused_at at time zone 'Asia/Phnom_Penh')::date as from,
                  (coalesce(resumed_at, expected_until) at time zone 'Asia/Phnom_Penh')::date as until
                from clock_pause
                """)
            .query(Stood.class)
            .list();
  }

  Set<String> moved(Set<LocalDate> closed, LocalTime closes) {
    readPauses();
    var moved = new TreeSet<String>();
    for (var date : standing()) {
      var then = naive(date, closed, closes);
      if (!then.equals(date.due())) {
        moved.add(date.caseNumber() + " " + date.due() + " " + then);
      }
    }
    return moved;
  }
}
