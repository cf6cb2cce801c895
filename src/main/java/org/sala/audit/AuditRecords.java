package org.sala.audit;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.sala.casefile.CaseAccess;
import org.sala.language.Days;
import org.sala.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The records of a period, page by page: no connection is held while somebody's line is slow. */
@Repository
class AuditRecords {

  private static final int PAGE = 1_000;

  private final JdbcClient jdbc;

  AuditRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A record as auditors get it: with all from which its hash follows. Of a case that the auditor
   * may not know of only place and hash are told; the rest is null.
   */
  record Line(
      long id,
      String writtenAt,
      Long transaction,
      String actor,
      String source,
      String act,
      String caseNumber,
      String rowKey,
      String content,
      LocalDate day,
      Integer position,
      String hash) {}

  /** Gives each record written in a period to a reader, in the order of their numbers. */
  void each(LocalDate first, LocalDate last, Person auditor, Consumer<Line> reader) {
    long after = 0;
    List<Line> page;
    do {
      page = page(first, last, after, auditor);
      page.forEach(reader);
      after = page.isEmpty() ? after : page.get(page.size() - 1).id();
    } while (page.size() == PAGE);
  }

  private List<Line> page(LocalDate first, LocalDate last, long after, Person auditor) {
    var statement =
        jdbc.sql(
            """
            select r.id, r.day, r.position, encode(r.hash, 'hex') as hash, k.* from audit_record r
            left join lateral (
              select to_char(r.written_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as written_at,
                r.transaction, r.actor, r.source, r.act, r.case_number,
                r.row_key, encode(r.content, 'hex') as content
              where r.case_number is null or %s) k on true
            where r.id > :after and r.written_at >= :from and r.written_at < :until
            order by r.id limit :page
            """
                .formatted(CaseAccess.known("r.case_number")));
    return CaseAccess.bind(statement, auditor)
        .param("after", after)
        .param("from", Timestamp.from(first.atStartOfDay(Days.ZONE).toInstant()))
        .param("until", Timestamp.from(last.plusDays(1).atStartOfDay(Days.ZONE).toInstant()))
        .param("page", PAGE)
        .query(Line.class)
        .list();
  }
}
