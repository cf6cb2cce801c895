package org.sala.language;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as Cambodia counts them. */
public final class Days {

  /** The zone of every local date and time in Sala: Asia/Phnom_Penh, UTC+7 all year. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Phnom_Penh");

  private Days() {}

  /** SQL for the day in Cambodia on which the moment in a column falls. */
  public static String sql(String moment) {
    return "(%s at time zone '%s')::date".formatted(moment, ZONE);
  }

  /** The day in Cambodia on which a moment falls. */
  public static LocalDate of(Instant moment) {
    return LocalDate.ofInstant(moment, ZONE);
  }
}
