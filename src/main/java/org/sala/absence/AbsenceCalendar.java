package org.sala.absence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sala.engine.EngineClock;
import org.sala.people.Account;
import org.sala.people.Person;
import org.sala.people.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows absences: to colleagues of the unit, to who writes them down, and to who acts; the desk,
 * the governors and the auditors see all of them.
 */
@Component
class AbsenceCalendar {

  private final Absences absences;
  private final Deputies deputies;
  private final Staff staff;

  AbsenceCalendar(Absences absences, Deputies deputies, Staff staff) {
    this.absences = absences;
    this.deputies = deputies;
    this.staff = staff;
  }

  /** A person as a list shows them. */
  record Named(String account, String label) {}

  /**
   * An absence as its reader sees it.
   *
   * @param lasts whether it lasts today
   * @param endedAt when it was ended before its last day, or null
   * @param mayEnd whether the reader may end it now
   */
  record Line(
      long id,
      Named person,
      LocalDate from,
      LocalDate to,
      Named deputy,
      Named recordedBy,
      boolean lasts,
      Instant endedAt,
      boolean mayEnd) {}

  @Transactional
  List<Line> since(LocalDate day, String user) {
    var today = EngineClock.today();
    var reader = staff.person(user);
    var recorded = mayRecord(reader);
    var readable = mayRead(reader).or(recorded);
    var names = names();
    return absences.since(day == null ? today : day).stream()
        .filter(each -> readable.test(each.person()) || each.deputy().equals(user))
        .map(
            each ->
                new Line(
                    each.id(),
                    named(names, each.person()),
                    each.firstDay(),
                    each.lastDay(),
                    named(names, each.deputy()),
                    named(names, each.recordedBy()),
                    each.isAhead(today) && !each.firstDay().isAfter(today),
                    each.endedAt(),
                    each.isAhead(today) && recorded.test(each.person())))
        .toList();
  }

  /** Those whose absence the reader may write down and who have somebody that may act for them. */
  @Transactional
  List<Named> people(String user) {
    var recorded = mayRecord(staff.person(user));
    return staff.accounts().stream()
        .filter(account -> recorded.test(account.id()))
        .map(account -> new Named(account.id(), account.label()))
        .toList();
  }

  /** Those who may act for somebody whose absence the reader may write down. */
  @Transactional
  List<Named> deputies(String person, String user) {
    if (!mayRecord(staff.person(user)).test(person)) {
      return List.of();
    }
    var names = names();
    return deputies.of(person).stream().map(each -> named(names, each)).toList();
  }

  private Predicate<String> mayRecord(Person reader) {
    return deputies.recordsAll(reader) ? any -> true : deputies.recordedBy(reader)::contains;
  }

  private Predicate<String> mayRead(Person reader) {
    return reader.readsAll() ? any -> true : deputies.colleagues(reader)::contains;
  }

  private Map<String, String> names() {
    return staff.accounts().stream().collect(Collectors.toMap(Account::id, Account::label));
  }

  private static Named named(Map<String, String> names, String account) {
    return new Named(account, names.getOrDefault(account, account));
  }
}
