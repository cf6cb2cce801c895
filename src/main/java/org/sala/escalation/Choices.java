package org.sala.escalation;

import java.util.Locale;
import org.sala.casefile.Entry;
import org.sala.language.Wording;

/** The choices of who decides on an escalation, by their codes in the form. */
final class Choices {

  static final String EXTEND = "EXTEND";
  static final String SHORTEN = "SHORTEN";
  static final String INSTRUCT = "INSTRUCT";
  static final String CHANGE_UNIT = "CHANGE_UNIT";
  static final String REFER = "REFER";
  static final String CLOSE = "CLOSE";

  private Choices() {}

  /** What was decided in an entry, in the language of the person at work. */
  static String wordOf(Entry decision) {
    return decision
        .text("decision")
        .map(code -> "routing.decision." + code.toLowerCase(Locale.ROOT).replace('_', '-'))
        .map(Wording::forReader)
        .orElse(null);
  }
}
