package org.sala.servicelevel;

import java.time.LocalTime;
import org.sala.office.AllowedValue;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the provincial hall is open, bound from {@code sala.office-hours}; hours differ between
 * provinces, so they are configuration (R02, R24).
 *
 * @param opens When the hall opens, in Phnom Penh time
 * @param closes When the hall closes, in Phnom Penh time. A request received then or later counts
 *     as received on the next working day, and due dates fall at this time
 */
@ConfigurationProperties("sala.office-hours")
public record OfficeHours(
    @AllowedValue(value = OfficeHours.A_TIME, needed = true) @DefaultValue("07:30") LocalTime opens,
    @AllowedValue(value = OfficeHours.A_TIME, needed = true) @DefaultValue("17:30")
        LocalTime closes) {

  static final String A_TIME = "a time of the day in four digits: 07:30";

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
