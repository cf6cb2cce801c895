package org.sala.minutes.line;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.sala.language.Days;
import org.sala.request.Channel;

/**
 * What the minutes need to know of their meeting.
 *
 * @param day on which it was held, or is planned for
 */
public record HeldMeeting(String number, String kind, String mode, String theme, LocalDate day) {

  /** How its requests came in, by the codes of the API. */
  public String channel() {
    return Channel.find(mode).map(Channel::name).orElse(kind);
  }

  /** Requests count as received from the morning of the day. */
  OffsetDateTime receivedAt() {
    return day.atStartOfDay(Days.ZONE).toOffsetDateTime();
  }
}
