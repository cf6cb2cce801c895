package org.sala.report;

import org.sala.language.Bilingual;
import org.sala.language.Language;
import org.sala.language.Wording;
import org.sala.people.Person;

/**
 * A report that can be printed. A new one is one bean: the page offers it, its address, its file
 * and its editions follow from here.
 */
interface ReportKind {

  /** What a report is about, and so what has to be asked for it. */
  enum Subject {
    /** One meeting, by its number. */
    MEETING,
    /** A period, and one institution or all. */
    PERIOD,
    /** A month that is over, and one institution or all. */
    MONTH
  }

  /**
   * Names the report in addresses and in the register of editions, for example {@code monitoring}.
   */
  String code();

  Subject subject();

  /**
   * Whether the report is for this person: those who read all requests, unless it says otherwise.
   *
   * @param convenes whether the person belongs to the convenor of the meeting it is about
   */
  default boolean isFor(Person person, boolean convenes) {
    return person.readsAll();
  }

  /**
   * Whether an edition names single cases of a period, of which another reader may not know: only
   * who printed it prints it again (R06).
   */
  default boolean isForItsReader() {
    return false;
  }

  /**
   * What the report says to this reader.
   *
   * @throws org.sala.engine.Refusal if what is asked is missing or wrong, or figures do not add up
   */
  Report of(Asked asked, Person reader, Language language);

  /** The title, which is also the name by which it is offered. */
  default Bilingual title() {
    return Wording.of("report.title." + code());
  }
}
