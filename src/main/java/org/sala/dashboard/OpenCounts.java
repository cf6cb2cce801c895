package org.sala.dashboard;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sala.casefile.CaseAccess;
import org.sala.people.Person;
import org.sala.request.Age;
import org.sala.request.Overdue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts the open requests in one statement: first by all that is asked at once, which leaves few
 * rows of however many, then each way.
 */
@Repository
class OpenCounts {

  private static final String COUNTED =
      """
      with cells as (
        select r.lead_unit, r.category, left(r.place_code, 4) as place, r.status, {ages} as age,
          coalesce({late}, false) as late, coalesce({near}, false) as near, count(*) as n
        from request r left join deadline d on {deadline}
        where r.closed_at is null and {scope} and {known}
        group by 1, 2, 3, 4, 5, 6, 7)
      """;
  private final JdbcClient jdbc;

  OpenCounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many are open with this code; how many of them late, and how many nearly. */
  record Count(By by, String code, long open, long late, long near) {}

  /** Each way, the most first. */
  Map<By, List<Count>> of(Scope scope, Person person, Instant now, Instant soon) {
    var sql =
        COUNTED
                .replace("{ages}", ages())
                .replace("{late}", Overdue.LATE.holds())
                .replace("{near}", Overdue.NEAR.holds())
                .replace("{deadline}", Overdue.DEADLINE)
                .replace("{scope}", scope.condition())
                .replace("{known}", CaseAccess.known("r.number"))
            + Arrays.stream(By.values()).map(By::sql).collect(Collectors.joining("union all\n"));
    var statement =
        CaseAccess.bind(jdbc.sql(sql), person)
            .param("units", scope.codes())
            .param("now", Timestamp.from(now))
            .param("soon", Timestamp.from(soon));
    for (var age : Age.values()) {
      statement = statement.param("after" + age, Timestamp.from(age.after(now)));
    }
    return statement.query(Count.class).list().stream()
        .sorted(Comparator.comparing(Count::open).reversed().thenComparing(Count::code))
        .collect(Collectors.groupingBy(Count::by));
  }

  private static String ages() {
    return Arrays.stream(Age.values())
        .map(age -> "when r.received_at > :after%1$s then '%1$s'".formatted(age))
        .collect(Collectors.joining(" ", "case ", " else '" + Age.OLDER + "' end"));
  }
}
