package org.sala.models;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who puts a change of the models in force, bound from {@code sala.models}.
 *
 * @param approval a second person, or in a small office with a single owner also who proposed it
 */
@ConfigurationProperties("sala.models")
record ApprovalSettings(@DefaultValue("SECOND_PERSON") Approval approval) {

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
