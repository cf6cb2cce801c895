package org.sala.report;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the reviews of closed requests found: of the samples of those months that lie wholly in a
 * period, as it stands now. Figures of the whole office, without a name or a number.
 */
@Repository
class QualityFigures {

  private static final String COUNTED =
      """
      count(q.case_number) as drawn, count(*) filter (where q.verdict = 'GOOD') as good,
        count(*) filter (where q.verdict = 'SHORTCOMINGS') as wanting,
        count(*) filter (where q.case_number is not null and q.verdict is null) as awaited
      """;

  private static final String SAMPLED =
      """
      from quality_sample s left join quality_review q
        on q.month = s.month and (:unit = '' or q.unit = :unit)
      where s.drawn_at is not null and s.month >= :from
        and s.month + interval '1 month' <= :to + interval '1 day'
      """;

  private final JdbcClient jdbc;

  QualityFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Drawn = handled well + shortcomings + awaited. */
  record Counts(long drawn, long good, long wanting, long awaited) {}

  /** The sample of one month; how many requests were closed in it by all units together. */
  record Month(LocalDate month, long closed, Counts counts) {}

  /** The drawn requests of one unit. */
  record OfUnit(String unit, Counts counts) {}

  List<Month> months(Period period, String unit) {
    return asked(
            "select s.month, s.closed, " + COUNTED + SAMPLED + " group by s.month order by s.month")
        .param("from", period.from())
        .param("to", period.to())
        .param("unit", unit)
        .query(
            (row, index) ->
                new Month(row.getObject(1, LocalDate.class), row.getLong(2), counts(row)))
        .list();
  }

  List<OfUnit> units(Period period, String unit) {
    return asked(
            "select q.unit, "
                + COUNTED
                + SAMPLED
                + " and q.unit is not null group by q.unit order by q.unit")
        .param("from", period.from())
        .param("to", period.to())
        .param("unit", unit)
        .query((row, index) -> new OfUnit(row.getString(1), counts(row)))
        .list();
  }

  /** The numbers of the requests drawn. */
  List<String> drawn(Period period, String unit) {
    return asked("select q.case_number " + SAMPLED + " and q.case_number is not null")
        .param("from", period.from())
        .param("to", period.to())
        .param("unit", unit)
        .query(String.class)
        .list();
  }

  private JdbcClient.StatementSpec asked(String sql) {
    return jdbc.sql(sql);
  }

  private static Counts counts(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Counts(
        row.getLong("drawn"), row.getLong("good"), row.getLong("wanting"), row.getLong("awaited"));
  }
}
