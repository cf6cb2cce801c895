package org.sala.request;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The open requests by what the table of deadlines is asked for them, whoever may know of them. */
@Repository
public class ReceivedRequests {

  private static final String OPEN =
      """
      select r.number, r.category, r.priority, r.service_level_version, r.lead_unit,
        exists (select from answer a where a.request_number = r.number and a.reopened_at is null)
          as answered
      from request r where r.closed_at is null
      """;

  private final JdbcClient jdbc;
  private final Requests requests;

  ReceivedRequests(JdbcClient jdbc, Requests requests) {
    this.jdbc = jdbc;
    this.requests = requests;
  }

  /** What the table is asked for a request. */
  public record Asked(String category, String priority) {}

  /** What it is asked for the open ones, each once. */
  public List<Asked> asked() {
    return jdbc.sql(
            """
            select distinct category, priority from request where closed_at is null
            order by category, priority
            """)
        .query(Asked.class)
        .list();
  }

  /** Those for which it is asked one of these. */
  public List<ReceivedRequest> open(Collection<Asked> asked) {
    return jdbc.sql(
            OPEN
                + """
                and (r.category, r.priority) in (select * from unnest(?::text[], ?::text[]))
                order by r.number
                """)
        .params(
            asked.stream().map(Asked::category).toArray(String[]::new),
            asked.stream().map(Asked::priority).toArray(String[]::new))
        .query(ReceivedRequest.class)
        .list();
  }

  /** Those of these numbers; held until the transaction ends. */
  public List<ReceivedRequest> held(Collection<String> numbers) {
    numbers.forEach(number -> requests.changed(number));
    return jdbc.sql(OPEN + "and r.number = any(?) order by r.number for update of r")
        .param(numbers.toArray(String[]::new))
        .query(ReceivedRequest.class)
        .list();
  }

  /** From now on the days of these requests are counted by this version of the table. */
  public void countBy(int version, Collection<String> numbers) {
    numbers.forEach(number -> requests.changed(number));
    jdbc.sql("update request set service_level_version = ? where number = any(?)")
        .params(version, numbers.toArray(String[]::new))
        .update();
  }
}
