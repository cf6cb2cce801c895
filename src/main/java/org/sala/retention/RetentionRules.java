package org.sala.retention;

import java.sql.Timestamp;
import java.util.List;
import org.sala.engine.EngineClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** For how many years closed requests keep their words, by category: what was said last counts. */
@Repository
class RetentionRules {

  /** Where nothing was said; as long as the engine keeps the way of a request. */
  static final int YEARS = 10;

  private static final String LATEST =
      "coalesce((select k.years from retention_rule k where k.category = %s order by k.id desc limit 1), "
          + YEARS
          + ")";

  private final JdbcClient jdbc;

  RetentionRules(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The years of a category. */
  record Rule(String category, int years) {}

  /** Of every category, in the order of their codes. */
  List<Rule> all() {
    return jdbc.sql(
            "select c.code as category, %s as years from category c order by c.code"
                .formatted(LATEST.formatted("c.code")))
        .query(Rule.class)
        .list();
  }

  /** Says it anew for a category that there is; what is gone does not come back. */
  @Transactional
  void set(String category, int years, String person) {
    jdbc.sql("insert into retention_rule (category, years, set_by, set_at) values (?, ?, ?, ?)")
        .params(category, years, person, Timestamp.from(EngineClock.now()))
        .update();
  }

  /**
   * Requests whose time is over and whose words stand, those that ended first at first; none that
   * somebody still keeps a promise in.
   */
  List<String> over(int most) {
    return jdbc.sql(
            """
            select r.number from request r
            where r.closed_at < cast(:now as timestamptz) - make_interval(years => %s)
              and not exists (select from erasure e where e.case_number = r.number)
              and not exists (select from commitment c where c.case_number = r.number and c.ended_at is null)
            order by r.closed_at limit :most
            """
                .formatted(LATEST.formatted("r.category")))
        .param("now", Timestamp.from(EngineClock.now()))
        .param("most", most)
        .query(String.class)
        .list();
  }
}
