package org.sala.plan;

import java.sql.Timestamp;
import org.sala.engine.EngineClock;
import org.sala.language.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** To what each request was linked; callers have asked who may know of it. */
@Repository
class RequestPlans {

  private final JdbcClient jdbc;

  RequestPlans(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  RequestPlan of(String number) {
    return jdbc.sql(
            """
            select plan, sector from request_plan where request_number = ?
            order by id desc limit 1
            """)
        .param(number)
        .query(RecordRows.of(RequestPlan.class))
        .optional()
        .orElse(RequestPlan.NONE);
  }

  void link(String number, RequestPlan to, String user) {
    jdbc.sql(
            """
            insert into request_plan (request_number, plan, sector, set_by, set_at)
            values (?, ?, ?, ?, ?)
            """)
        .params(number, to.plan(), to.sector(), user, Timestamp.from(EngineClock.now()))
        .update();
  }
}
