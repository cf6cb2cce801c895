package org.sala.casefile;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.sala.engine.EngineClock;
import org.sala.engine.Refusal.Problem;
import org.sala.language.Days;
import org.sala.language.Wording;
import org.sala.servicelevel.TypedDates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The checks of dates that forms can ask for; days are those of Asia/Phnom_Penh. A day must lie
 * within the calendar.
 */
@Configuration
class DateChecks {

  private final TypedDates typed;

  DateChecks(TypedDates typed) {
    this.typed = typed;
  }

  @Bean("future")
  FieldCheck future() {
    return within(check(LocalDate::isAfter, "casefile.not-after-today"));
  }

  @Bean("not-past")
  FieldCheck notPast() {
    return within(check((date, today) -> !date.isBefore(today), "casefile.in-past"));
  }

  @Bean("not-future")
  FieldCheck notFuture() {
    return within(check((date, today) -> !date.isAfter(today), "casefile.in-future"));
  }

  @Bean("working-day")
  FieldCheck workingDay() {
    return (field, value, answers, caseNumber) -> typed.closed(field, LocalDate.parse(value));
  }

  private FieldCheck within(FieldCheck check) {
    return (field, value, answers, caseNumber) ->
        check
            .problem(field, value, answers, caseNumber)
            .or(() -> typed.outside(field, LocalDate.parse(value)));
  }

  private static FieldCheck check(BiPredicate<LocalDate, LocalDate> holds, String key) {
    return (field, value, answers, caseNumber) ->
        holds.test(LocalDate.parse(value), Days.of(EngineClock.now()))
            ? Optional.empty()
            : Optional.of(new Problem(field, Wording.of(key)));
  }
}
