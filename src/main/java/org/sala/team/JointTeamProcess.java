package org.sala.team;

/** Every name of the process {@code joint-team} that the product refers to. */
final class JointTeamProcess {

  /** The decision table with its working days. */
  static final String DEADLINES = "joint-team-deadlines";

  private JointTeamProcess() {}

  /** The forms in which its words are written. */
  static final class Forms {
    static final String NAME_JOINT_TEAM = "name-joint-team";
    static final String WRITE_INTERIM_REPORT = "write-interim-report";

    private Forms() {}
  }
}
