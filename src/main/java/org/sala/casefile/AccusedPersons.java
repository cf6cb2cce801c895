package org.sala.casefile;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sala.engine.EngineClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who is complained of in which case. Units are known from the words of the case; the desk picks
 * the account of an official, likely ones are only offered (R06).
 */
@Repository
public class AccusedPersons {

  private final JdbcClient jdbc;

  AccusedPersons(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Row(String unit, String person) {}

  /** Who is complained of in a case of any kind; {@link Accused#NOBODY} for an unknown number. */
  public Accused of(String caseNumber) {
    var rows =
        jdbc.sql("select unit, person from accused where case_number = ?")
            .param(caseNumber)
            .query(Row.class)
            .list();
    var units = new HashSet<String>();
    var persons = new HashSet<String>();
    rows.forEach(
        row ->
            (row.unit() == null ? persons : units)
                .add(row.unit() == null ? row.person() : row.unit()));
    return rows.isEmpty() ? Accused.NOBODY : new Accused(Set.copyOf(units), Set.copyOf(persons));
  }

  /**
   * An official whom somebody recognised.
   *
   * @param person the account
   */
  public record NamedPerson(String person, String namedBy, Instant namedAt) {}

  /** The officials recognised in a case, by whom and when; the earliest first. */
  public List<NamedPerson> named(String caseNumber) {
    return jdbc.sql(
            """
            select person, named_by, named_at from accused_person where case_number = ?
            order by named_at, person
            """)
        .param(caseNumber)
        .query(NamedPerson.class)
        .list();
  }

  /**
   * Notes the accounts complained of in a case, in the place of those named before.
   *
   * @param by the person at work who recognised them
   */
  public void name(String caseNumber, List<String> persons, String by) {
    jdbc.sql("delete from accused_person where case_number = ? and not person = any(?)")
        .params(caseNumber, persons.toArray(String[]::new))
        .update();
    persons.forEach(
        person ->
            jdbc.sql(
                    """
                    insert into accused_person (case_number, person, named_by, named_at)
                    values (?, ?, ?, ?) on conflict do nothing
                    """)
                .params(caseNumber, person, by, Timestamp.from(EngineClock.now()))
                .update());
  }
}
