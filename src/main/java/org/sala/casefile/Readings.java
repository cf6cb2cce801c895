package org.sala.casefile;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.sala.engine.EngineClock;
import org.sala.language.Days;
import org.sala.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who read the identity of a requester, or a case that is restricted: which case, when, at which
 * door. Auditors read the list; nobody changes it.
 */
@Repository
public class Readings {

  private final JdbcClient jdbc;

  Readings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Where something is read. */
  public enum Door {
    REQUEST,
    LIST,
    TASKS,
    MESSAGES,
    INBOX,
    NOTICE,
    DUPLICATES,
    REPORT,
    MEETING,
    MINUTES,
    RECEIPT,
    EVIDENCE,
    PAPER
  }

  /** One reading. */
  public record Reading(
      long id, String caseNumber, String person, Door door, boolean identity, Instant readAt) {}

  /** Notes that somebody read who asked in these cases. */
  public void identity(Collection<String> caseNumbers, String person, Door door) {
    add("select distinct unnest(:numbers::varchar[])", caseNumbers, person, door, true);
  }

  /** Notes that somebody read these cases, of which only the restricted ones are kept. */
  public void read(Collection<String> caseNumbers, String person, Door door) {
    var restricted =
        "select case_number from sensitive_case where restricted and case_number = any(:numbers)";
    add(restricted, caseNumbers, person, door, false);
  }

  /**
   * Notes that these cases stood in a list before somebody, of which only the restricted ones are
   * kept unless the list says who asked. A list comes again and again: each case is noted once a
   * day.
   */
  public void glanced(Collection<String> caseNumbers, String person, Door door, boolean identity) {
    var now = EngineClock.now();
    jdbc.sql(
            """
            insert into reading (case_number, person, door, identity, read_at)
            select s.case_number, :person, :door, :identity, :now from sensitive_case s
            where s.case_number = any(:numbers) and (:identity or s.restricted)
              and not exists (select from reading r where r.case_number = s.case_number
                and r.person = :person and r.door = :door and r.identity = :identity
                and r.read_at >= :today)
            order by s.case_number
            """)
        .param("person", person)
        .param("door", door.name())
        .param("identity", identity)
        .param("now", Timestamp.from(now))
        .param("today", Timestamp.from(Days.of(now).atStartOfDay(Days.ZONE).toInstant()))
        .param("numbers", caseNumbers.stream().distinct().toArray(String[]::new))
        .update();
  }

  // One statement for a whole page, in the order of the cases: pages that lie across each other
  // never wait for each other in a circle.
  private void add(
      String which, Collection<String> caseNumbers, String person, Door door, boolean identity) {
    if (caseNumbers.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into reading (case_number, person, door, identity, read_at)
            select read.number, :person, :door, :identity, :now from (%s) read (number)
            order by read.number
            """
                .formatted(which))
        .param("numbers", caseNumbers.stream().distinct().toArray(String[]::new))
        .param("person", person)
        .param("door", door.name())
        .param("identity", identity)
        .param("now", Timestamp.from(EngineClock.now()))
        .update();
  }

  /**
   * The readings, the latest first, of the cases that the auditor may know of.
   *
   * @param caseNumber a case, or an empty text for all
   * @param person an account, or an empty text for all
   */
  List<Reading> latest(String caseNumber, String person, int page, int size, Person auditor) {
    var statement =
        jdbc.sql(
            """
            select r.id, r.case_number, r.person, r.door, r.identity, r.read_at from reading r
            where %s %s %s
            order by r.id desc limit :size offset :offset
            """
                .formatted(
                    caseNumber.isEmpty() ? "" : "r.case_number = :number and",
                    person.isEmpty() ? "" : "r.person = :person and",
                    CaseAccess.known("r.case_number")));
    return CaseAccess.bind(statement, auditor)
        .param("number", caseNumber)
        .param("person", person)
        .param("size", size)
        .param("offset", (long) page * size)
        .query(Reading.class)
        .list();
  }
}
