package org.sala.casefile;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.sala.engine.EngineClock;
import org.sala.engine.Refusal.Problem;
import org.sala.language.Days;
import org.sala.servicelevel.TypedDates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The checks of dates that forms can ask for; days are those of Asia/Phnom_Penh. A day to come must
 * lie within the calendar.
 */
@Configuration
class DateChecks {

  private final TypedDates typed;

  DateChecks(TypedDates typed) {
    this.typed = typed;
  }

  @Bean("future")
  FieldCheck future() {
    return within(
        check(
            LocalDate::isAfter,
            "This date must be after today.",
            "កាលបរិច្ឆេទត្រូវនៅក្រោយថ្ងៃនេះ។"));
  }

  @Bean("not-past")
  FieldCheck notPast() {
    return within(
        check(
            (date, today) -> !date.isBefore(today),
            "This date must not lie in the past.",
            "កាលបរិច្ឆេទមិនអាចនៅក្នុងអតីតកាលទេ។"));
  }

  @Bean("not-future")
  FieldCheck notFuture() {
    return check(
        (date, today) -> !date.isAfter(today),
        "This date must not lie in the future.",
        "កាលបរិច្ឆេទមិនអាចនៅក្នុងអនាគតទេ។");
  }

  @Bean("working-day")
  FieldCheck workingDay() {
    return (field, value, caseNumber) -> typed.closed(field, LocalDate.parse(value));
  }

  private FieldCheck within(FieldCheck check) {
    return (field, value, caseNumber) ->
        check
            .problem(field, value, caseNumber)
            .or(() -> typed.outside(field, LocalDate.parse(value)));
  }

  private static FieldCheck check(BiPredicate<LocalDate, LocalDate> holds, String en, String km) {
    return (field, value, caseNumber) ->
        holds.test(LocalDate.parse(value), Days.of(EngineClock.now()))
            ? Optional.empty()
            : Optional.of(new Problem(field, en, km));
  }
}
