package org.sala.casefile;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.sala.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The two rules about who may know, for cases of every kind: may this person know of this case, and
 * may this person know who asked. Whatever speaks of a case goes through here, with {@link
 * #mayKnow} for one case or with the SQL of {@link #known} for many. Deny first: whoever is
 * complained of, or works for the unit complained of, knows nothing (R06, R11); process owners and
 * administrators have no business in case files.
 */
@Component
public class CaseAccess {

  private final JdbcClient jdbc;
  private final WaitingTasks waiting;
  private final CaseGuests guests;

  CaseAccess(JdbcClient jdbc, WaitingTasks waiting, CaseGuests guests) {
    this.guests = guests;
    this.jdbc = jdbc;
    this.waiting = waiting;
  }

  /**
   * SQL that holds for the cases in which the person of {@link #bind} is not complained of, for
   * what the person reads by an office; who has that office in somebody's place alone, does not
   * read of cases in which that person is complained of either.
   *
   * @param number the column that holds the number of the case
   */
  public static String notAccused(String number) {
    return "("
        + personNotAccused(number)
        + " and (:readsAll or not :sits or "
        + seatsNotAccused(number)
        + "))";
  }

  /**
   * SQL that holds for the cases in which the person of {@link #bind} is not complained of, in
   * whosever place they sit, nor the governor whose cabinet they are in.
   *
   * @param number the column that holds the number of the case
   */
  public static String personNotAccused(String number) {
    return number
        + " not in (select x.case_number from accused x"
        + " where x.unit = any(:personsUnits) or x.person = any(array("
        + "select :personsId::varchar union all select sala_served(:personsId))))";
  }

  /**
   * SQL that holds for the cases in which none of those is complained of in whose places the person
   * of {@link #bind} sits, nor a unit of theirs; what is passed on to a deputy ends there.
   *
   * @param number the column that holds the number of the case
   */
  public static String seatsNotAccused(String number) {
    return number
        + " not in (select x.case_number from accused x"
        + " where x.unit = any(:seatsUnits) or x.person = any(:seats))";
  }

  /**
   * SQL that holds for the cases that the person of {@link #bind} may know of by their office, or
   * in the place of somebody who is away; a task opens a case beside these, see {@link #mayKnow}.
   *
   * @param number the column that holds the number of the case
   */
  public static String known(String number) {
    return "("
        + personNotAccused(number)
        + " and ("
        + office(number, "readsAll", "examinesFor")
        + " or :sits and "
        + seatsNotAccused(number)
        + " and ("
        + office(number, "seatsReadAll", "seatsExamineFor")
        + ")))";
  }

  // Asked of each case, whatever the database guesses: a page needs it of few, and a unit may
  // answer for many.
  private static String office(String number, String readsAll, String examinesFor) {
    return ":%s or coalesce((select true from answered_for y where y.case_number = %s and y.unit = any(:%s) limit 1), false)"
        .formatted(readsAll, number, examinesFor);
  }

  /** Tells a statement with {@link #known} or {@link #notAccused} whose eyes it is for. */
  public static StatementSpec bind(StatementSpec statement, Person person) {
    var own = person.own();
    var seats = person.seats();
    return statement
        .param("personsUnits", own.unitCodes().toArray(String[]::new))
        .param("personsId", own.id())
        .param("readsAll", own.readsAll())
        .param("examinesFor", own.examinesFor().toArray(String[]::new))
        .param("sits", !seats.isEmpty())
        .param("seats", seats.stream().map(Person::id).toArray(String[]::new))
        .param("seatsUnits", all(seats, Person::unitCodes))
        .param("seatsReadAll", seats.stream().anyMatch(Person::readsAll))
        .param("seatsExamineFor", all(seats, Person::examinesFor));
  }

  private static String[] all(List<Person> seats, Function<Person, Set<String>> what) {
    return seats.stream().flatMap(seat -> what.apply(seat).stream()).toArray(String[]::new);
  }

  /** Whether the person is complained of in a case, or works for the unit that is. */
  public boolean isAccused(String caseNumber, Person person) {
    return holding(personNotAccused("c.number"), Set.of(caseNumber), person).isEmpty();
  }

  /**
   * Those of the cases in which neither the person nor a unit of theirs is complained of, nor
   * whoever passed on to them the office by which they read.
   */
  public Set<String> notAccused(Collection<String> caseNumbers, Person person) {
    return holding(notAccused("c.number"), caseNumbers, person);
  }

  /** What a person is in a case: without the places of those who are complained of in it. */
  public Person in(String caseNumber, Person person) {
    return person.seats().isEmpty()
        ? person
        : person.sitting(
            person.seats().stream().filter(seat -> !isAccused(caseNumber, seat)).toList());
  }

  /**
   * Whether the person may know of a case: by office, because a task of it waits for them, or
   * because they were let in.
   */
  public boolean mayKnow(String caseNumber, Person person) {
    return !mayKnow(Set.of(caseNumber), person).isEmpty();
  }

  /** Those of the cases that the person may know of, asked once for all of them. */
  public Set<String> mayKnow(Collection<String> caseNumbers, Person person) {
    var known = holding(known("c.number"), caseNumbers, person);
    var others = new HashSet<>(caseNumbers);
    others.removeAll(known);
    if (!others.isEmpty() && !person.unitCodes().isEmpty()) {
      var open = holding(personNotAccused("c.number"), others, person);
      known.addAll(waiting.of(open, person.own()));
      known.addAll(guests.casesOf(open, person));
      if (!person.seats().isEmpty()) {
        known.addAll(waiting.of(holding(seatsNotAccused("c.number"), open, person), person));
      }
    }
    return known;
  }

  /**
   * Whether the person may know who asked: the desk and the governors always, the unit that answers
   * unless the requester wants to stay unnamed. A unit that only gives an opinion need not, and an
   * auditor need not.
   */
  public boolean mayKnowRequester(String caseNumber, Person person) {
    if (isAccused(caseNumber, person)) {
      return false;
    }
    var there = in(caseNumber, person);
    return there.receivesRequesters()
        || isOfAnsweringUnit(caseNumber, there) && mayKnow(caseNumber, there);
  }

  private boolean isOfAnsweringUnit(String caseNumber, Person person) {
    return jdbc.sql(
            """
            select exists (select from answered_for
              where case_number = :number and unit = any(:units) and not confidential)
            """)
        .param("number", caseNumber)
        .param("units", person.unitCodes().toArray(String[]::new))
        .query(Boolean.class)
        .single();
  }

  private Set<String> holding(String rule, Collection<String> caseNumbers, Person person) {
    var statement =
        jdbc.sql("select c.number from case_file c where c.number = any(:numbers) and " + rule)
            .param("numbers", caseNumbers.toArray(String[]::new));
    return new HashSet<>(bind(statement, person).query(String.class).set());
  }
}
