package org.sala.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sala.calendar.DatesPreview.Moving;
import org.sala.calendar.DatesPreview.OfAKind;
import org.sala.casefile.CaseAccess;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.engine.EngineClock;
import org.sala.language.Bilingual;
import org.sala.language.Wording;
import org.sala.people.Person;
import org.sala.request.RequestTerms;
import org.sala.servicelevel.DatesForeseen.Foreseen;
import org.springframework.stereotype.Component;

/**
 * Tells of dates that would move: how many, to whoever may change what they are counted by; which,
 * only of cases that the reader may know of.
 */
@Component
public class DatesPreviews {

  private static final int LISTED = 200;

  private final CaseAccess access;

  DatesPreviews(CaseAccess access) {
    this.access = access;
  }

  /** Tells of dates that would move, most concerned first. */
  public DatesPreview told(List<Foreseen> dates, Person reader) {
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
    return new DatesPreview(cases.size(), kinds(dates, now), moving, dates.size() - moving.size());
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
