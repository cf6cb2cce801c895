package org.sala.audit;

import java.time.LocalDate;
import org.sala.language.Bilingual;
import org.sala.language.Wording;

/**
 * Something that is not as it was written.
 *
 * @param day of the chain; null if the record stands in none yet, or no record is concerned
 * @param what the number of the record, the place in the chain of a day, or the table and row
 */
record Fault(Kind kind, LocalDate day, String what) {

  /** What is wrong. The sentences stand in the message files under the same names. */
  enum Kind {
    RECORD_CHANGED,
    RECORD_MISSING,
    RECORDS_COUNTED,
    DAY_CHANGED,
    DAY_MISSING,
    ANCHOR_DIFFERS,
    ANCHOR_MISSING,
    ROW_CHANGED,
    ROW_UNRECORDED,
    SALT_GONE,
    NOT_RECORDING
  }

  /** Says it to whoever can look into it. */
  Bilingual sentence() {
    return Wording.of(
        "audit.fault." + kind,
        day == null ? Wording.of("audit.day-open") : Bilingual.day(day),
        isNumber() ? Long.valueOf(what) : what);
  }

  // Counts and places are written in the digits of the reader, what is looked up as it is kept.
  private boolean isNumber() {
    return kind == Kind.RECORDS_COUNTED || kind == Kind.RECORD_MISSING;
  }
}
