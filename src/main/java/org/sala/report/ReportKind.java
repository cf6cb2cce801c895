package org.sala.report;

import java.util.Locale;

/** The reports there are, named in addresses in lower case with hyphens. */
enum ReportKind {
  MEETING,
  SCORECARD,
  MONITORING,
  SERVICE_LEVEL;

  String path() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean isOfMeeting() {
    return this == MEETING || this == SCORECARD;
  }
}
