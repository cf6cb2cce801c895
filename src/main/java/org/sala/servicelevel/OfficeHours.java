package org.sala.servicelevel;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the provincial hall is open, bound from {@code sala.office-hours}; hours differ between
 * provinces, so they are configuration (R02, R24).
 *
 * @param opens local time at which the hall opens, 07:30 unless configured
 * @param closes local time at which the hall closes, 17:30 unless configured; a request received at
 *     this time or later counts as received on the next working day, and due dates fall at it
 */
@ConfigurationProperties("sala.office-hours")
public record OfficeHours(
    @DefaultValue("07:30") LocalTime opens, @DefaultValue("17:30") LocalTime closes) {

  /**
   * Checks that the hall opens before it closes.
   *
   * @throws IllegalArgumentException if it does not
   */
  public OfficeHours {
    if (!opens.isBefore(closes)) {
      throw new IllegalArgumentException(
          "The office opens at %s and closes at %s: ".formatted(opens, closes)
              + "set sala.office-hours.closes later than sala.office-hours.opens.");
    }
  }
}
