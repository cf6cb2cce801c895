package org.sala.absence;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.sala.engine.EngineClock;
import org.sala.people.Denied;
import org.sala.people.Person;
import org.springframework.stereotype.Component;

/** What the calendar says of one person, for whoever gives the duties of who leaves away. */
@Component
public class AbsencesOf {

  private final Absences absences;
  private final AbsenceRecords records;
  private final Deputies deputies;

  AbsencesOf(Absences absences, AbsenceRecords records, Deputies deputies) {
    this.absences = absences;
    this.records = records;
    this.deputies = deputies;
  }

  /** An absence that lasts or is to come, of the person or with the person as deputy. */
  public record Ahead(String person, LocalDate from, LocalDate to, String deputy) {}

  /** Those that last or are to come, in the order of their first days. */
  public List<Ahead> ahead(String account) {
    return open()
        .filter(each -> each.person().equals(account) || each.deputy().equals(account))
        .map(each -> new Ahead(each.person(), each.firstDay(), each.lastDay(), each.deputy()))
        .toList();
  }

  /**
   * Ends those of the person. Where the person is somebody's deputy the deputy's deputy acts, or
   * the head.
   */
  public void endAll(String account, String by) {
    open()
        .filter(each -> each.person().equals(account))
        .forEach(each -> records.end(each.id(), by));
  }

  /**
   * Passes or refuses.
   *
   * @throws Denied if this person may not write the other's absence down
   */
  public void only(Person by, String account, String sentence) {
    if (!deputies.recordsAll(by) && !deputies.recordedBy(by).contains(account)) {
      throw new Denied(sentence);
    }
  }

  private Stream<Absence> open() {
    var today = EngineClock.today();
    return absences.since(today).stream().filter(each -> each.isAhead(today));
  }
}
