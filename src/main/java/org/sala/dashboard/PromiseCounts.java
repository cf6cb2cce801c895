package org.sala.dashboard;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.sala.casefile.CaseAccess;
import org.sala.people.Person;
import org.sala.request.PromiseState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what was promised in requests. */
@Repository
class PromiseCounts {

  private final JdbcClient jdbc;

  PromiseCounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Promises that stand like this. */
  record Promises(long open, long late, long kept, long released) {}

  Promises of(LocalDate today, Scope scope, Person person) {
    var counts =
        Arrays.stream(PromiseState.values())
            .map(state -> "count(*) filter (where %s) as %s".formatted(state.holds(), state))
            .collect(Collectors.joining(", "));
    var sql =
        "select %s from commitment p join request r on r.number = p.case_number where %s and %s"
            .formatted(counts, scope.condition(), CaseAccess.known("r.number"));
    return CaseAccess.bind(jdbc.sql(sql), person)
        .param("units", scope.codes())
        .param("today", today)
        .query(Promises.class)
        .single();
  }
}
