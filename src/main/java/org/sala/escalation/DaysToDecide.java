package org.sala.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.sala.casefile.FormLists;
import org.sala.engine.EngineClock;
import org.sala.language.Bilingual;
import org.sala.language.Days;
import org.sala.language.Wording;
import org.sala.request.CitizenRequestProcess.Dates;
import org.sala.request.RequestDates;
import org.sala.servicelevel.Deadlines;
import org.springframework.stereotype.Component;

/**
 * The days that a decision can give, each with the date that stands and the one it would make of
 * it, so that who decides sees both before it is sent.
 */
@Component
class DaysToDecide implements FormLists {

  private static final int MOST = 60;

  private final RequestDates dates;
  private final Deadlines deadlines;

  DaysToDecide(RequestDates dates, Deadlines deadlines) {
    this.dates = dates;
    this.deadlines = deadlines;
  }

  @Override
  public Optional<List<Option>> options(String list, String number, VariableScope variables) {
    return switch (list) {
      case "days-more" ->
          Optional.of(options(dates.withMoreTime(number), standing(number), Instant.MAX));
      case "days-less" -> Optional.of(less(number));
      default -> Optional.empty();
    };
  }

  private List<Option> less(String number) {
    var standing = standing(number);
    var now = EngineClock.now();
    var counting = deadlines.counting(number);
    return options(days -> counting.dueAfter(now, days), standing, standing);
  }

  private static List<Option> options(IntFunction<Instant> due, Instant standing, Instant before) {
    return IntStream.rangeClosed(1, MOST)
        .boxed()
        .filter(days -> due.apply(days).isBefore(before))
        .map(days -> new Option(String.valueOf(days), label(days, standing, due.apply(days))))
        .toList();
  }

  private Instant standing(String number) {
    return deadlines.find(number, Dates.NEXT_STEP).orElseThrow().dueAt();
  }

  private static Bilingual label(int days, Instant before, Instant after) {
    var from = Days.of(before);
    var to = Days.of(after);
    return Wording.of("escalation.days-to-decide", days, to, from);
  }
}
