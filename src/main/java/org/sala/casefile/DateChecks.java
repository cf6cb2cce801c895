package org.sala.casefile;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.sala.engine.EngineClock;
import org.sala.engine.Refusal.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The checks of dates that forms can ask for; days are those of Asia/Phnom_Penh. */
@Configuration
class DateChecks {

  private static final ZoneId ZONE = ZoneId.of("Asia/Phnom_Penh");

  @Bean("future")
  FieldCheck future() {
    return check(
        LocalDate::isAfter, "This date must be after today.", "កាលបរិច្ឆេទត្រូវនៅក្រោយថ្ងៃនេះ។");
  }

  @Bean("not-past")
  FieldCheck notPast() {
    return check(
        (date, today) -> !date.isBefore(today),
        "This date must not lie in the past.",
        "កាលបរិច្ឆេទមិនអាចនៅក្នុងអតីតកាលទេ។");
  }

  @Bean("not-future")
  FieldCheck notFuture() {
    return check(
        (date, today) -> !date.isAfter(today),
        "This date must not lie in the future.",
        "កាលបរិច្ឆេទមិនអាចនៅក្នុងអនាគតទេ។");
  }

  private static FieldCheck check(BiPredicate<LocalDate, LocalDate> holds, String en, String km) {
    return (field, value, caseNumber) ->
        holds.test(LocalDate.parse(value), LocalDate.ofInstant(EngineClock.now(), ZONE))
            ? Optional.empty()
            : Optional.of(new Problem(field, en, km));
  }
}
