package org.sala.request;

import java.util.Optional;

/** What task lists show of one kind of case. */
public interface CaseLabels {

  /**
   * What a task is labelled with; the words are the product's, never a person's.
   *
   * @param category what it is about, Khmer / English
   * @param place where, Khmer / English
   */
  record Labels(String number, String category, String place) {}

  /** The labels of a case, or nothing if it is of another kind. */
  Optional<Labels> of(String caseNumber);
}
