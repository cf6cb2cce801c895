package org.sala.request;

import java.sql.Timestamp;
import org.sala.engine.EngineClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what the check of a request found. */
@Repository
public class Findings {

  private final JdbcClient jdbc;
  private final Requests requests;

  Findings(JdbcClient jdbc, Requests requests) {
    this.jdbc = jdbc;
    this.requests = requests;
  }

  /** Notes of what kind the request is; a matter of another category is none of this one. */
  public void classify(String number, String category, String priority) {
    requests.changed(number);
    jdbc.sql(
            "update request set category = ?, priority = ?,"
                + " matter = case when category = ? then matter end where number = ?")
        .params(category, priority, category, number)
        .update();
  }

  /**
   * Notes which unit is complained of.
   *
   * @param unit the code of the unit; null if it turned out that none is
   */
  public void accuse(String number, String unit) {
    requests.changed(number);
    jdbc.sql(
            """
            update request set respondent_unit = :unit,
              respondent_kind = case when :unit::varchar is null then respondent_kind
                else 'AUTHORITY' end
            where number = :number
            """)
        .param("unit", unit)
        .param("number", number)
        .update();
  }

  /** Notes that the requester could come to harm (R31): the request becomes restricted. */
  public void riskOfHarm(String number) {
    requests.changed(number);
    jdbc.sql(
            """
            update request set risk_of_harm = true, restricted = true,
              harm_marked_at = coalesce(harm_marked_at, ?)
            where number = ?
            """)
        .params(Timestamp.from(EngineClock.now()), number)
        .update();
  }
}
