package org.sala.web;

import org.sala.Office;

/** Brings a request to the visit of an inspector. */
final class PlannedVisit {

  static final String INSPECTOR = "environment-inspector";
  static final String STEP = "Activity_RecordFindings";

  static final String COLLEAGUE = "second-inspector";

  private PlannedVisit() {}

  /** Another inspector of the same unit. */
  static void colleague(Office office) {
    var identity = office.engine().getIdentityService();
    if (identity.createUserQuery().userId(COLLEAGUE).count() == 0) {
      var user = identity.newUser(COLLEAGUE);
      user.setFirstName("Second");
      user.setLastName("Inspector");
      user.setPassword("demo");
      identity.saveUser(user);
      identity.createMembership(COLLEAGUE, "environment-inspectors");
    }
  }

  /** A request about a pond, with its visit planned for the next day by the inspector. */
  static String in(Office office) {
    office.itIs("2026-06-01T09:00");
    var number =
        office.receive(
            "category",
            "ENV",
            "subject",
            "Waste water in the pond",
            "narrative",
            "The pond smells.");
    office.complete(
        "desk",
        number,
        "Activity_CheckRequest",
        "category",
        "ENV",
        "priority",
        "HIGH",
        "checkResult",
        "ACCEPT");
    office.complete(
        "environment-head", number, "Activity_AssignOfficer", "officer", "environment-officer");
    office.complete(
        "environment-officer",
        number,
        "Activity_ExamineRequest",
        "examination",
        "Papers were read.",
        "nextStep",
        "INSPECT",
        "reason",
        "To see it.");
    office.complete(
        INSPECTOR,
        number,
        "Activity_PlanVisit",
        "visitDate",
        "2026-06-02",
        "team",
        "Two inspectors");
    return number;
  }
}
