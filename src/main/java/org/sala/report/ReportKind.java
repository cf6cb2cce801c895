package org.sala.report;

import java.util.Locale;

/** The reports there are, named in addresses in lower case with hyphens. */
enum ReportKind {
  MEETING,
  SCORECARD,
  MONITORING,
  SERVICE_LEVEL;

  /** The report that an address names. */
  static ReportKind of(String path) {
    return valueOf(path.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  String path() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean isOfMeeting() {
    return this == MEETING || this == SCORECARD;
  }
}
