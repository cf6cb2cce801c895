package org.sala.quality;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.YearMonth;
import java.util.List;
import org.sala.casefile.Entry;
import org.sala.engine.EngineClock;
import org.sala.language.Days;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The samples as facts: from how many, by which seed, which requests, and what was found. */
@Repository
class QualitySamples {

  private final JdbcClient jdbc;

  QualitySamples(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Notes that a month is waited for, and answers whether nobody did before. */
  boolean open(YearMonth month) {
    return jdbc.sql("insert into quality_sample (month) values (?) on conflict (month) do nothing")
            .param(day(month))
            .update()
        == 1;
  }

  /** The requests that were closed in a month, in the order of their numbers. */
  List<String> closedIn(YearMonth month) {
    return jdbc.sql(
            "select number from request where closed_at >= ? and closed_at < ? order by number")
        .params(start(month), start(month.plusMonths(1)))
        .query(String.class)
        .list();
  }

  /** Notes what was drawn. */
  void drawn(YearMonth month, long seed, int closed, Draw draw, int drawn) {
    jdbc.sql(
            """
            update quality_sample
            set seed = ?, closed = ?, share_percent = ?, at_least = ?, drawn = ?, drawn_at = ?
            where month = ?
            """)
        .params(
            seed,
            closed,
            draw.sharePercent(),
            draw.atLeast(),
            drawn,
            Timestamp.from(EngineClock.now()),
            day(month))
        .update();
  }

  /** Notes that a request waits for its review. */
  void add(YearMonth month, String number, int place, String unit) {
    jdbc.sql("insert into quality_review (month, case_number, place, unit) values (?, ?, ?, ?)")
        .params(day(month), number, place, unit)
        .update();
  }

  /** Notes what was found in the oldest review of the request that is open. */
  void found(Entry review, String verdict) {
    jdbc.sql(
            """
            update quality_review set verdict = ?, reviewed_by = ?, reviewed_at = ?, entry_id = ?
            where (case_number, month) = (
              select case_number, min(month) from quality_review
              where case_number = ? and verdict is null group by case_number)
              and not exists (select from quality_review where entry_id = ?)
            """)
        .params(
            verdict,
            review.author(),
            Timestamp.from(review.writtenAt()),
            review.id(),
            review.caseNumber(),
            review.id())
        .update();
  }

  private static Date day(YearMonth month) {
    return Date.valueOf(month.atDay(1));
  }

  private static Timestamp start(YearMonth month) {
    return Timestamp.from(month.atDay(1).atStartOfDay(Days.ZONE).toInstant());
  }
}
