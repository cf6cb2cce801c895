package org.sala.report;

import org.sala.language.Bilingual;
import org.sala.language.Wording;

/**
 * What a column of the monitoring report counts. Within a table the figures of a row, each with its
 * sign, come to nothing: what came in has gone somewhere.
 */
enum Figure {
  RECEIVED,
  ADDRESSED,
  UNDER_EXAMINATION,
  REFERRED,
  OTHER_END,
  DUPLICATES,
  OPENING,
  REOPENED,
  TAKEN_OVER,
  HANDED_OVER,
  ENDED,
  RESOLVED,
  CLOSING;

  /** What stands above the column. */
  Bilingual words() {
    return Wording.of("report.figure." + name());
  }
}
