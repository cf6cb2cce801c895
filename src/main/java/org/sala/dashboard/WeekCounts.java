package org.sala.dashboard;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sala.casefile.CaseAccess;
import org.sala.language.Days;
import org.sala.people.Person;
import org.sala.request.Punctuality;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Counts what came in and what was answered, week by week, each from Monday to Sunday. */
@Repository
class WeekCounts {

  private static final String WEEK =
      "select cast(date_trunc('week', %s at time zone :zone) as date) as monday, ";
  private static final String RECEIVED =
      WEEK.formatted("r.received_at")
          + """
          count(*) as received, 0 as answered, 0 as on_time from request r
          where r.received_at >= :from and %s and %s group by 1
          """;
  private static final String ANSWERED =
      WEEK.formatted("a.sent_at")
          + """
          0 as received, count(*) as answered, count(*) filter (where %s) as on_time
          from answer a join request r on r.number = a.request_number
          where a.sent_at >= :from and %s and %s and %s group by 1
          """;

  private final JdbcClient jdbc;

  WeekCounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What happened in a week.
   *
   * @param answered sent after an examination, and still standing
   * @param onTime of those, by the deadline that they had
   */
  record Week(LocalDate monday, long received, long answered, long onTime) {

    private Week and(Week other) {
      return new Week(
          monday, received + other.received, answered + other.answered, onTime + other.onTime);
    }
  }

  /** The latest weeks, the one of {@code today} last; also those in which nothing happened. */
  List<Week> latest(int weeks, LocalDate today, Scope scope, Person person) {
    var first = today.minusDays(today.getDayOfWeek().getValue() - 1L).minusWeeks(weeks - 1L);
    var known = CaseAccess.known("r.number");
    var counted =
        Stream.of(
                RECEIVED.formatted(scope.condition(), known),
                ANSWERED.formatted(
                    Punctuality.ON_TIME.holds(), Punctuality.SENT, scope.condition(), known))
            .flatMap(sql -> asked(sql, first, scope, person).query(Week.class).list().stream())
            .collect(Collectors.toMap(Week::monday, Function.identity(), Week::and));
    return Stream.iterate(first, monday -> monday.plusWeeks(1))
        .limit(weeks)
        .map(monday -> none(monday, counted))
        .toList();
  }

  private static Week none(LocalDate monday, Map<LocalDate, Week> counted) {
    return counted.getOrDefault(monday, new Week(monday, 0, 0, 0));
  }

  private StatementSpec asked(String sql, LocalDate first, Scope scope, Person person) {
    return CaseAccess.bind(jdbc.sql(sql), person)
        .param("units", scope.codes())
        .param("zone", Days.ZONE.getId())
        .param("from", Timestamp.from(first.atStartOfDay(Days.ZONE).toInstant()));
  }
}
