package org.sala.report;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Counts the answers that were sent in a period and stood at its end, each at the unit accountable
 * then: a request has at most one of them.
 */
@Repository
class OutcomeFigures {

  private static final String ANSWERED =
      """
      from answer a
      join request_as_of(:end) e on e.number = a.request_number
      join request r on r.number = a.request_number
      where a.sent_at >= :start and a.sent_at < :end
        and (a.reopened_at is null or a.reopened_at >= :end) and (:unit = '' or e.unit = :unit)
      """;

  private final JdbcClient jdbc;

  OutcomeFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many answers of one unit had an outcome, and how many of them say what is corrected. */
  record Line(String unit, String outcome, long answers, long corrective) {}

  /** How many answers of a unit in a category say what is corrected. */
  record Corrected(String unit, String category, long answers) {}

  List<Line> lines(Period period, String unit) {
    return asked(
            "select e.unit, a.outcome, count(*) as answers,"
                + " count(*) filter (where a.corrective) as corrective "
                + ANSWERED
                + " group by e.unit, a.outcome",
            period,
            unit)
        .query(Line.class)
        .list();
  }

  List<Corrected> corrected(Period period, String unit) {
    return asked(
            "select e.unit, r.category, count(*) as answers "
                + ANSWERED
                + " and a.corrective group by e.unit, r.category",
            period,
            unit)
        .query(Corrected.class)
        .list();
  }

  /** The numbers of the requests that were answered. */
  List<String> answered(Period period, String unit) {
    return asked("select r.number " + ANSWERED, period, unit).query(String.class).list();
  }

  private StatementSpec asked(String sql, Period period, String unit) {
    return jdbc.sql(sql)
        .param("start", period.startStamp())
        .param("end", period.endStamp())
        .param("unit", unit);
  }
}
