package org.sala.people;

import java.util.Set;

/**
 * Everything that the rules about who may know need to know of a person at work.
 *
 * @param id the account
 * @param unitCodes the units the person works for
 * @param examinesFor those of them where the person is a head or an officer
 */
public record Person(
    String id, Set<String> groups, Set<String> unitCodes, Set<String> examinesFor) {

  private static final Set<String> GOVERNORS = Set.of("governors", "deputy-governors");
  private static final Set<String> STEP_MENDERS = Set.of("camunda-admin", "process-owners");

  /** Whether the person belongs to this group. */
  public boolean isIn(String group) {
    return groups.contains(group);
  }

  /** Whether the person is a governor or a deputy governor. */
  public boolean governs() {
    return groups.stream().anyMatch(GOVERNORS::contains);
  }

  /** Whether the person reads every case in which nobody complains of them or of their unit. */
  public boolean readsAll() {
    return isIn("desk") || isIn("auditors") || governs();
  }

  /** Whether the person reads and changes nothing: an auditor without another office. */
  public boolean onlyWatches() {
    return isIn("auditors") && !receivesRequesters() && unitCodes.isEmpty();
  }

  /** Whether the person may know requesters by their office: the desk and the governors. */
  public boolean receivesRequesters() {
    return isIn("desk") || governs();
  }

  /** Whether the person mends steps that Sala does itself and that fail. */
  public boolean mendsSteps() {
    return groups.stream().anyMatch(STEP_MENDERS::contains);
  }
}
