package org.sala.dashboard;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.sala.casefile.CaseAccess;
import org.sala.people.Person;
import org.sala.request.PromiseState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the requests in which something was promised, as their list does. */
@Repository
class PromiseCounts {

  private final JdbcClient jdbc;

  PromiseCounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Requests with a promise that stands like this; one with several promises may be in several. */
  record Promises(long open, long late, long kept, long released) {}

  Promises of(LocalDate today, Scope scope, Person person) {
    var states =
        Arrays.stream(PromiseState.values())
            .map(state -> "bool_or(%s) as %s".formatted(state.holds(), state))
            .collect(Collectors.joining(", "));
    var sql =
        """
        select count(*) filter (where open) as open, count(*) filter (where late) as late,
          count(*) filter (where kept) as kept, count(*) filter (where released) as released
        from (
          select %s from commitment p join request r on r.number = p.case_number
          where %s and %s group by p.case_number) of_request
        """
            .formatted(states, scope.condition(), CaseAccess.known("r.number"));
    return CaseAccess.bind(jdbc.sql(sql), person)
        .param("units", scope.codes())
        .param("today", today)
        .query(Promises.class)
        .single();
  }
}
