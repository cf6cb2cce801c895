package org.sala.models.example;

import org.sala.language.Bilingual;

/**
 * A column of a sheet of examples.
 *
 * @param use what it says of an example
 * @param key the variable that is given, or the name of what is expected; empty for any other
 * @param type what its values are, as the table has it; empty for any other
 */
record SheetColumn(Use use, String key, String type, Bilingual label) {

  /** What a column says of an example. */
  enum Use {
    /** What the table is asked. */
    GIVEN,
    /** What the table should give. */
    EXPECTED,
    /** The moment from which days are counted. */
    RECEIVED,
    /** The hour of that moment, where it stands apart. */
    HOUR,
    /** For people alone. */
    NOTE
  }

  /** Whether a day can stand in it, counted from the moment that the example gives. */
  boolean isDays() {
    return type.equals("days");
  }
}
