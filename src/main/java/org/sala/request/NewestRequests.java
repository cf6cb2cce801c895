package org.sala.request;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sala.casefile.CaseAccess;
import org.sala.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * A sample of the requests that came last: what so many of them meet is found sooner by looking
 * through the newest than along the indexes, which bring all that meet it.
 */
@Repository
class NewestRequests {

  private static final int LOOKED_AT = 2_000;
  private static final int ONE_IN = 100;

  private final JdbcClient jdbc;

  NewestRequests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Those of some conditions on a request {@code r} that more than one in a hundred meets. Looked
   * at is one sample for all of them, the smaller the more they are, so that many words cost what
   * one does.
   */
  Set<String> often(Collection<String> conditions, Map<String, Object> named, Person person) {
    if (conditions.isEmpty()) {
      return Set.of();
    }
    var asked = List.copyOf(conditions);
    int sample = LOOKED_AT / asked.size();
    var counts =
        asked.stream()
            .map("count(*) filter (where %s)"::formatted)
            .collect(Collectors.joining(", ", "select ", " from "));
    var newest = "(select * from request order by received_at desc, number desc limit %d) r";
    return CaseAccess.bind(jdbc.sql(counts + newest.formatted(sample)), person)
        .params(named)
        .query(
            (row, index) -> {
              var often = new HashSet<String>();
              for (int i = 0; i < asked.size(); i++) {
                if (row.getInt(i + 1) * ONE_IN >= sample) {
                  often.add(asked.get(i));
                }
              }
              return often;
            })
        .single();
  }
}
