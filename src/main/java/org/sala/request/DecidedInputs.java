package org.sala.request;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sala.casefile.CaseAccess;
import org.sala.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What decision tables were asked for the requests there are: the few different inputs, and the
 * requests of each, so that another table can be tried on all of them.
 */
@Repository
public class DecidedInputs {

  private static final String ALL =
      """
      select category, priority, left(place_code, 4) as district,
        coalesce(respondent_kind = 'AUTHORITY', false) or respondent_unit is not null as against,
        count(*) as requests,
        array_agg(number order by number) filter (where %s) as known
      from request where received_at >= :since
      group by 1, 2, 3, 4 order by 1, 2, 3, 4
      """
          .formatted(CaseAccess.known("number"));

  private final JdbcClient jdbc;

  DecidedInputs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The requests received since a moment, those alike together; all are counted. */
  public List<RequestsAlike> since(Instant moment, Person reader) {
    return CaseAccess.bind(jdbc.sql(ALL), reader)
        .param("since", Timestamp.from(moment))
        .query(
            (row, index) -> {
              var numbers = row.getArray("known");
              return new RequestsAlike(
                  Map.of(
                      "category", row.getString("category"),
                      "priority", row.getString("priority"),
                      "againstAuthority", row.getBoolean("against"),
                      "district", row.getString("district")),
                  row.getLong("requests"),
                  numbers == null ? List.of() : List.of((String[]) numbers.getArray()));
            })
        .list();
  }
}
