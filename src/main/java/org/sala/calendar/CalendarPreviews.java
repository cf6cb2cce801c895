package org.sala.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sala.calendar.CalendarPreview.Moving;
import org.sala.calendar.CalendarPreview.OfAKind;
import org.sala.casefile.CaseAccess;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.engine.EngineClock;
import org.sala.language.Bilingual;
import org.sala.language.Wording;
import org.sala.people.Person;
import org.sala.request.RequestTerms;
import org.sala.servicelevel.DatesForeseen;
import org.sala.servicelevel.DatesForeseen.Foreseen;
import org.sala.servicelevel.Holiday;
import org.sala.servicelevel.Holidays;
import org.sala.servicelevel.OfficeHours;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the dates of open cases by a calendar that is not in force. How many would move is told to
 * whoever may change it; which, only of cases that the reader may know of.
 */
@Component
@Transactional(readOnly = true)
class CalendarPreviews {

  private static final int LISTED = 200;

  private final Holidays holidays;
  private final DatesForeseen foreseen;
  private final CaseAccess access;

  CalendarPreviews(Holidays holidays, DatesForeseen foreseen, CaseAccess access) {
    this.holidays = holidays;
    this.foreseen = foreseen;
    this.access = access;
  }

  /**
   * What it would do if the office were closed on a day, or worked on it.
   *
   * @param observed whether it is closed
   */
  public CalendarPreview holiday(LocalDate day, boolean observed, Person reader) {
    var holiday = new Holiday(day, Bilingual.day(day));
    return told(foreseen.ifDayWere(day, holidays.with(holiday, observed)), reader);
  }

  /** What other office hours would do. */
  public CalendarPreview officeHours(OfficeHours hours, Person reader) {
    return told(foreseen.ifHoursWere(holidays.with(hours)), reader);
  }

  private CalendarPreview told(List<Foreseen> dates, Person reader) {
    var now = EngineClock.now();
    var cases = dates.stream().map(Foreseen::caseNumber).collect(Collectors.toSet());
    var known = access.mayKnow(cases, reader);
    var moving =
        dates.stream()
            .filter(date -> known.contains(date.caseNumber()))
            .sorted(mostConcernedFirst(now))
            .limit(LISTED)
            .map(date -> moving(date, now))
            .toList();
    return new CalendarPreview(
        cases.size(), kinds(dates, now), moving, dates.size() - moving.size());
  }

  // Those that would be late or no longer are, then the newest.
  private static Comparator<Foreseen> mostConcernedFirst(Instant now) {
    return Comparator.comparing(
            (Foreseen date) -> !becomesLate(date, now) && !isInTimeAgain(date, now))
        .thenComparing(Foreseen::caseNumber, Comparator.reverseOrder());
  }

  private static List<OfAKind> kinds(List<Foreseen> dates, Instant now) {
    Map<List<Bilingual>, List<Foreseen>> kinds = new LinkedHashMap<>();
    for (var date : dates) {
      kinds
          .computeIfAbsent(
              List.of(kind(date), RequestTerms.of(date.name())), kind -> new ArrayList<>())
          .add(date);
    }
    var told = new ArrayList<OfAKind>();
    kinds.forEach(
        (kind, of) ->
            told.add(
                new OfAKind(
                    kind.get(0),
                    kind.get(1),
                    of.size(),
                    (int) of.stream().filter(date -> becomesLate(date, now)).count(),
                    (int) of.stream().filter(date -> isInTimeAgain(date, now)).count())));
    return told;
  }

  private static Bilingual kind(Foreseen date) {
    return switch (Kind.of(date.caseNumber()).orElse(Kind.REQUEST)) {
      case REQUEST -> Wording.of("calendar.of-request");
      case MEETING -> Wording.of("calendar.of-meeting");
      case NOTICE -> Wording.of("calendar.of-notice");
    };
  }

  private static Moving moving(Foreseen date, Instant now) {
    return new Moving(
        date.caseNumber(),
        RequestTerms.of(date.name()),
        date.dueAt(),
        date.wouldBeAt(),
        becomesLate(date, now),
        isInTimeAgain(date, now));
  }

  private static boolean becomesLate(Foreseen date, Instant now) {
    return !date.dueAt().isBefore(now) && date.wouldBeAt().isBefore(now);
  }

  private static boolean isInTimeAgain(Foreseen date, Instant now) {
    return date.dueAt().isBefore(now) && !date.wouldBeAt().isBefore(now);
  }
}
