package org.sala.casefile;

/** Says how many files were added in a step; whoever keeps files knows. */
public interface StepFiles {

  /**
   * Counts the files of a sort.
   *
   * @param activity the step's id in the model
   * @param processInstance the run of its process: a second visit needs photos of its own
   * @param sort {@code photo} or {@code document}
   */
  int count(String caseNumber, String activity, String processInstance, String sort);
}
