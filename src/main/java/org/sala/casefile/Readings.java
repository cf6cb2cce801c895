package org.sala.casefile;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.sala.engine.EngineClock;
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
    MESSAGES,
    INBOX,
    NOTICE,
    DUPLICATES,
    REPORT,
    MEETING,
    MINUTES,
    RECEIPT,
    EVIDENCE
  }

  /** One reading. */
  public record Reading(
      long id, String caseNumber, String person, Door door, boolean identity, Instant readAt) {}

  /** Notes that somebody read who asked in these cases. */
  public void identity(Collection<String> caseNumbers, String person, Door door) {
    caseNumbers.stream().distinct().sorted().forEach(number -> add(number, person, door, true));
  }

  /** Notes that somebody read these cases, of which only the restricted ones are kept. */
  public void read(Collection<String> caseNumbers, String person, Door door) {
    jdbc.sql(
            "select case_number from sensitive_case where restricted and case_number = any(?) order by 1")
        .param(caseNumbers.stream().distinct().toArray(String[]::new))
        .query(String.class)
        .list()
        .forEach(number -> add(number, person, door, false));
  }

  private void add(String caseNumber, String person, Door door, boolean identity) {
    jdbc.sql(
            "insert into reading (case_number, person, door, identity, read_at) values (?, ?, ?, ?, ?)")
        .params(caseNumber, person, door.name(), identity, Timestamp.from(EngineClock.now()))
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
            where (:number = '' or r.case_number = :number) and (:person = '' or r.person = :person)
              and %s
            order by r.id desc limit :size offset :offset
            """
                .formatted(CaseAccess.known("r.case_number")));
    return CaseAccess.bind(statement, auditor)
        .param("number", caseNumber)
        .param("person", person)
        .param("size", size)
        .param("offset", (long) page * size)
        .query(Reading.class)
        .list();
  }
}
