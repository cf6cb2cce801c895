package org.sala.audit;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.sala.audit.Fault.Kind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Recounts whether records, days, anchors and rows are as they were written. */
@Component
class Recount {

  private static final int FETCHED = 1_000;
  private static final String NOTHING_BEFORE = "0".repeat(64);

  private final JdbcTemplate jdbc;
  private final AuditDays days;
  private final AnchoredDays anchor;

  Recount(DataSource database, AuditDays days, AnchoredDays anchor) {
    this.jdbc = new JdbcTemplate(database);
    this.jdbc.setFetchSize(FETCHED);
    this.days = days;
    this.anchor = anchor;
  }

  /**
   * What was found.
   *
   * @param records of closed days that were recounted
   * @param found how many faults there are
   * @param faults the first of them
   */
  record Result(long records, int found, List<Fault> faults) {}

  /** Recounts everything, and looks for rows without a record as well. */
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  public Result everything() {
    var faults = new Faults();
    var records = recounted(LocalDate.EPOCH, faults);
    new KeptRows(jdbc, faults).unrecorded();
    return new Result(records, faults.found(), faults.told());
  }

  /** Recounts the days from this one on, the one that is open included. */
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  public Result since(LocalDate first) {
    var faults = new Faults();
    return new Result(recounted(first, faults), faults.found(), faults.told());
  }

  private long recounted(LocalDate first, Faults faults) {
    var closed = days.from(first);
    long records = chained(first, closed, faults);
    anchor.compare(first, closed, faults);
    jdbc.query(
        """
        select r.id, r.day from audit_record r
        where r.salt is null and (r.day >= ? or r.day is null) and not exists (
          select from audit_record later
          join audit_record e on e.transaction = later.transaction and e.source = 'erasure'
          where later.source = r.source and later.row_key = r.row_key and later.id > r.id)
        """,
        row -> {
          faults.add(Kind.SALT_GONE, row.getObject(2, LocalDate.class), row.getLong(1));
        },
        Date.valueOf(first));
    new KeptRows(jdbc, faults).ofRecords(firstRecord(first));
    new Recording(jdbc, faults).look();
    return records;
  }

  private long chained(LocalDate first, List<AuditDay> closed, Faults faults) {
    var before = days.before(first);
    var hash = before.map(AuditDay::hash).orElse(NOTHING_BEFORE);
    var expected = before.map(day -> day.day().plusDays(1)).orElse(null);
    long records = 0;
    for (var day : closed) {
      if (expected != null && !day.day().equals(expected)) {
        faults.add(Kind.DAY_MISSING, expected);
      }
      records += new DayChain(day, hash, faults).recount(jdbc);
      hash = day.hash();
      expected = day.day().plusDays(1);
    }
    jdbc.query(
        """
        select distinct r.day from audit_record r
        where r.day >= ? and not exists (select from audit_day d where d.day = r.day)
        """,
        row -> {
          faults.add(Kind.DAY_MISSING, row.getObject(1, LocalDate.class));
        },
        Date.valueOf(first));
    return records;
  }

  private long firstRecord(LocalDate first) {
    return jdbc.queryForObject(
        "select coalesce(min(id), 0) from audit_record where day >= ? or day is null",
        Long.class,
        Date.valueOf(first));
  }
}
