package org.sala.casefile;

import java.util.List;

/**
 * Told when somebody at work says who is complained of in a case, or that somebody could come to
 * harm by it; each kind of case keeps it in its way. A field of a form says so by its property
 * {@code accused}, which is {@code unit} or {@code person}; a field left empty changes nothing.
 */
public interface Accusation {

  /** In the place of whoever was named and is not complained of after all. */
  String NOBODY = "NOBODY";

  /** Whether this keeps cases with this number. */
  boolean follows(String caseNumber);

  /**
   * A unit is complained of.
   *
   * @param unit the code of the unit, or {@link #NOBODY}
   */
  void ofUnit(String caseNumber, String unit);

  /**
   * Officials are complained of.
   *
   * @param persons their accounts, or {@link #NOBODY} alone
   * @param by the person at work who recognised them
   */
  void ofPersons(String caseNumber, List<String> persons, String by);

  /** Whoever asks could come to harm (R31). */
  void riskOfHarm(String caseNumber);
}
