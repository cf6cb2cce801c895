package org.sala.models;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import org.sala.engine.EngineClock;
import org.sala.request.ReceivedRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The requests that changed tables of deadlines take along, and which of them have followed. */
@Repository
class ReceivedChanges {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  ReceivedChanges(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** A request that is to follow a change. */
  record Waiting(long changeId, String caseNumber, int version) {}

  /** A unit and how many of its requests have other dates. */
  record OfUnit(String unit, long moved) {}

  void await(long change, int version, List<ReceivedRequest> requests) {
    batches.batchUpdate(
        "insert into received_change (change_id, case_number, version, unit) values (?, ?, ?, ?)",
        requests.stream()
            .map(each -> new Object[] {change, each.number(), version, each.leadUnit()})
            .toList());
  }

  /** The next of a change that no other transaction has taken. */
  List<String> take(long change, int most) {
    return jdbc.sql(
            """
            select case_number from received_change where change_id = ? and followed_at is null
            order by case_number limit ? for update skip locked
            """)
        .params(change, most)
        .query(String.class)
        .list();
  }

  /** Whether one of a change still waits that no other transaction has taken. */
  boolean isAny(long change) {
    return !take(change, 1).isEmpty();
  }

  /** Which of these requests are to follow a change, each with the earliest. */
  List<Waiting> waiting(Collection<String> numbers) {
    return jdbc.sql(
            """
            select distinct on (case_number) change_id, case_number, version from received_change
            where case_number = any(?) and followed_at is null order by case_number, change_id
            """)
        .param(numbers.toArray(String[]::new))
        .query(Waiting.class)
        .list();
  }

  void followed(Waiting request, boolean moved) {
    jdbc.sql(
            """
            update received_change set followed_at = ?, moved = ?
            where change_id = ? and case_number = ?
            """)
        .params(Timestamp.from(EngineClock.now()), moved, request.changeId(), request.caseNumber())
        .update();
  }

  /** Whether a change has taken this request along. */
  boolean hasFollowed(String number) {
    return jdbc.sql(
            """
            select exists (select from received_change
                           where case_number = ? and followed_at is not null)
            """)
        .param(number)
        .query(Boolean.class)
        .single();
  }

  /** How many a change was to take along. */
  long count(long change) {
    return jdbc.sql("select count(*) from received_change where change_id = ?")
        .param(change)
        .query(Long.class)
        .single();
  }

  ReceivedDates.Followed followed(long change) {
    return jdbc.sql(
            """
            select count(*) as requests, count(*) filter (where moved) as moved
            from received_change where change_id = ? and followed_at is not null
            """)
        .param(change)
        .query(ReceivedDates.Followed.class)
        .single();
  }

  /** The units of which a change has moved dates. */
  List<OfUnit> ofUnits(long change) {
    return jdbc.sql(
            """
            select unit, count(*) as moved from received_change where change_id = ? and moved
            group by unit order by unit
            """)
        .param(change)
        .query(OfUnit.class)
        .list();
  }
}
