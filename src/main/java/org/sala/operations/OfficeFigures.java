package org.sala.operations;

import java.sql.Timestamp;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sala.engine.EngineClock;
import org.sala.request.Overdue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what the product's own tables know: no name, no number of a case. */
@Repository
class OfficeFigures {

  private static final String COUNTED =
      """
      select (select count(*) from request) as requests_received,
        count(*) as requests_open,
        count(*) filter (where {late}) as requests_late,
        (select count(*) from notification n where n.delivery = 'DESK' and n.handed_on_at is null)
          as messages_waiting
      from request r left join deadline d on {deadline}
      where r.closed_at is null
      """
          .replace("{late}", Overdue.LATE.holds())
          .replace("{deadline}", Overdue.DEADLINE);

  private static final List<Figure> OWN =
      List.of(
          Figure.REQUESTS_RECEIVED,
          Figure.REQUESTS_OPEN,
          Figure.REQUESTS_LATE,
          Figure.MESSAGES_WAITING);

  private final JdbcClient jdbc;

  OfficeFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The figures of this moment, in one statement. */
  Map<Figure, Long> counted() {
    return jdbc.sql(COUNTED)
        .param("now", Timestamp.from(EngineClock.now()))
        .query(
            (row, index) -> {
              var figures = new EnumMap<Figure, Long>(Figure.class);
              for (var figure : OWN) {
                figures.put(figure, row.getLong(figure.column()));
              }
              return figures;
            })
        .single();
  }
}
