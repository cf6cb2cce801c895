package org.sala.models;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long changed models are walked before somebody decides on them, bound from {@code
 * sala.rehearsal}.
 *
 * @param walks for one change, 45 seconds at most; none means that nothing is walked
 */
@ConfigurationProperties("sala.rehearsal")
record WalkSettings(@DefaultValue("PT40S") Duration walks) {

  // The job that asks holds a connection meanwhile, which the database ends after a minute.
  private static final Duration AT_MOST = Duration.ofSeconds(45);

  WalkSettings {
    walks = walks.compareTo(AT_MOST) > 0 ? AT_MOST : walks;
  }
}
