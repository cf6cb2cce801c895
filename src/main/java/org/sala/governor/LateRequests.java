package org.sala.governor;

import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import org.sala.casefile.CaseAccess;
import org.sala.engine.EngineClock;
import org.sala.people.Person;
import org.sala.people.Units;
import org.sala.request.Overdue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is late in whose unit: how many requests, by the rule of the list of requests to which the
 * desk leads, and the ten that have waited longest.
 */
@Repository
class LateRequests {

  private static final int SHOWN = 10;

  private final JdbcClient jdbc;
  private final Units units;

  LateRequests(JdbcClient jdbc, Units units) {
    this.jdbc = jdbc;
    this.units = units;
  }

  private record Row(String unit, int count, Late late) {}

  /** The units with late requests that the reader may know of, the longest first. */
  List<LateUnit> of(Person reader) {
    var statement =
        jdbc.sql(
            """
            select * from (
              select r.number, r.subject, r.lead_unit, d.due_at,
                count(*) over (partition by r.lead_unit) as late,
                row_number() over (partition by r.lead_unit order by d.due_at, r.number) as place
              from request r
              join deadline d on %s
              where r.closed_at is null and %s and %s) l
            where place <= :shown order by late desc, lead_unit, place
            """
                .formatted(Overdue.DEADLINE, Overdue.LATE.holds(), CaseAccess.known("r.number")));
    var rows =
        CaseAccess.bind(statement, reader)
            .param("now", Timestamp.from(EngineClock.now()))
            .param("shown", SHOWN)
            .query(
                (row, index) ->
                    new Row(
                        row.getString("lead_unit"),
                        row.getInt("late"),
                        new Late(
                            row.getString("number"),
                            row.getString("subject"),
                            row.getTimestamp("due_at").toInstant())))
            .list();
    var found = new LinkedHashMap<String, Integer>();
    rows.forEach(row -> found.put(row.unit(), row.count()));
    return found.entrySet().stream()
        .map(each -> unit(each.getKey(), each.getValue(), rows))
        .toList();
  }

  private LateUnit unit(String code, int count, List<Row> rows) {
    return new LateUnit(
        code,
        units.get(code).name(),
        count,
        rows.stream().filter(row -> row.unit().equals(code)).map(Row::late).toList());
  }
}
