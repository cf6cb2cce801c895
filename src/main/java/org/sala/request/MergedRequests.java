package org.sala.request;

import java.util.List;
import org.sala.engine.OncePerTransaction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which request was joined with which (R46). */
@Repository
class MergedRequests {

  private final JdbcClient jdbc;
  private final Requests requests;

  MergedRequests(JdbcClient jdbc, Requests requests) {
    this.jdbc = jdbc;
    this.requests = requests;
  }

  /**
   * The requests that were joined with this one and have ended with that; their rows are locked.
   */
  List<String> mergedInto(String number) {
    OncePerTransaction.forgetEverything(); // they may have been read before they were locked
    return jdbc.sql(
            """
            select number from request where duplicate_of = ? and closed_at is not null
            order by number for update
            """)
        .param(number)
        .query(String.class)
        .list();
  }

  void duplicateOf(String number, String original) {
    requests.changed(number);
    jdbc.sql("update request set duplicate_of = ? where number = ?")
        .params(original, number)
        .update();
  }

  /** Opens a request again that was joined with another one. */
  void reopen(String number) {
    requests.changed(number);
    jdbc.sql(
            """
            update request set status = 'RECEIVED', outcome = null, closed_at = null,
              duplicate_of = null
            where number = ?
            """)
        .param(number)
        .update();
    requests.log(number, "RECEIVED", null);
  }
}
