package org.sala.escalation;

import org.sala.language.Bilingual;
import org.sala.request.RequestTerms;
import org.sala.servicelevel.ServiceLevels.ServiceLevel;

/** The levels of the escalation ladder, from below. */
public enum Level {
  HEAD,
  DEPUTY_GOVERNOR,
  GOVERNOR;

  /**
   * The level above. Where the governor is to be told no later than the deputy governor, as with
   * urgent requests, the deputy is passed over; above the governor there is nobody.
   */
  Level above(ServiceLevel days) {
    return switch (this) {
      case HEAD ->
          days.days("governorAfter") <= days.days("deputyGovernorAfter")
              ? GOVERNOR
              : DEPUTY_GOVERNOR;
      case DEPUTY_GOVERNOR, GOVERNOR -> GOVERNOR;
    };
  }

  /** The words for the level in both languages. */
  Bilingual term() {
    return RequestTerms.of("LEVEL_" + name());
  }

  /** Working days after the deadline at which this level loses the decision to the one above. */
  int silentAfter(ServiceLevel days) {
    return switch (this) {
      case HEAD -> Math.min(days.days("deputyGovernorAfter"), days.days("governorAfter"));
      case DEPUTY_GOVERNOR -> days.days("governorAfter");
      case GOVERNOR -> days.days("deputyGovernorAfter");
    };
  }
}
