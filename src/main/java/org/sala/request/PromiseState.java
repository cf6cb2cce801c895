package org.sala.request;

/** What has become of a promise. */
public enum PromiseState {
  OPEN("p.outcome is null and p.due_on >= :today"),
  LATE("p.outcome is null and p.due_on < :today"),
  KEPT("p.outcome = 'KEPT'"),
  RELEASED("p.outcome = 'RELEASED'");

  private final String holds;

  PromiseState(String holds) {
    this.holds = holds;
  }

  /** SQL that holds for a promise {@code p}. */
  public String holds() {
    return holds;
  }
}
