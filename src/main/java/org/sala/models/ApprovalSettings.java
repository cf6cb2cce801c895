package org.sala.models;

import org.sala.office.AllowedValue;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who puts a change of the models in force, bound from {@code sala.models}.
 *
 * @param approval Who puts a change of the models in force: a second person, or in a small office
 *     with a single owner also whoever proposed it
 */
@ConfigurationProperties("sala.models")
record ApprovalSettings(
    @AllowedValue("SECOND_PERSON, or ALONE where a single process owner agrees to the own changes")
        @DefaultValue("SECOND_PERSON")
        Approval approval) {

  /** Who has to agree. */
  enum Approval {
    /** Another process owner or a governor. */
    SECOND_PERSON,
    /** Anybody of them, who proposed it included. */
    ALONE
  }

  boolean alone() {
    return approval == Approval.ALONE;
  }
}
