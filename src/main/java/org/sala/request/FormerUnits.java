package org.sala.request;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.sala.casefile.Accused;
import org.sala.casefile.AccusedPersons;
import org.sala.casefile.CaseAccess;
import org.sala.casefile.CaseFile;
import org.sala.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who examined a request for a unit that has handed it on: they keep reading what was written until
 * then. A unit that was only thought of on receipt has handled nothing: a step has to have been
 * done while it answered. Where anybody is complained of, a former unit reads nothing: it may be
 * their superior.
 */
@Repository
class FormerUnits {

  private final JdbcClient jdbc;
  private final AccusedPersons accusations;
  private final CaseFile caseFile;

  FormerUnits(JdbcClient jdbc, AccusedPersons accusations, CaseFile caseFile) {
    this.jdbc = jdbc;
    this.accusations = accusations;
    this.caseFile = caseFile;
  }

  private record Term(Instant accepted, Instant left) {}

  /** When a unit of the person handed the request on, for the last time; empty if none did. */
  Optional<Instant> left(String number, Person person) {
    return accusations.of(number).equals(Accused.NOBODY)
        ? term(number, person).filter(term -> isHandled(number, term)).map(Term::left)
        : Optional.empty();
  }

  private Optional<Term> term(String number, Person person) {
    var statement =
        jdbc.sql(
            """
            select r.accepted_at, h.left_at from request r join (
                select unit, lead(since) over (order by id) as left_at from accountability
                where request_number = :number) h on h.left_at > r.accepted_at
            where r.number = :number and h.unit = any(:units) and %s
            order by h.left_at desc limit 1
            """
                .formatted(CaseAccess.notAccused("r.number")));
    return CaseAccess.bind(statement, person)
        .param("number", number)
        .param("units", person.own().examinesFor().toArray(String[]::new))
        .query((row, index) -> new Term(at(row.getTimestamp(1)), at(row.getTimestamp(2))))
        .optional();
  }

  private static Instant at(Timestamp moment) {
    return moment.toInstant();
  }

  private boolean isHandled(String number, Term term) {
    return caseFile.of(number).stream()
        .anyMatch(
            entry ->
                entry.kind().equals("TASK")
                    && entry.writtenAt().isAfter(term.accepted())
                    && entry.writtenAt().isBefore(term.left()));
  }
}
