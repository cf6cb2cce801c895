package org.sala.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.models.ApprovalSettings.Approval;
import org.sala.people.Person;

@DisplayName("With a change of the models")
class ChangeRightsTest {

  private static final Instant MORNING = Instant.parse("2026-05-04T02:00:00Z");

  private static Person in(String id, String group) {
    return new Person(id, Set.of(group), Set.of(), Set.of());
  }

  private static ModelChange change(ChangeState state) {
    var isInForce = state == ChangeState.IN_FORCE;
    return new ModelChange(
        1,
        "Longer deadline",
        "Asked for",
        ChangeOrigin.OWNER,
        state,
        "maly",
        MORNING,
        isInForce ? "lim" : null,
        isInForce ? MORNING : null,
        null,
        isInForce ? MORNING : null,
        isInForce ? MORNING : null,
        null,
        false);
  }

  @Test
  @DisplayName(
      "a second person agrees, refuses and moves cases; the proposer gives the reason and withdraws")
  void secondPerson() {
    var rights = new ChangeRights(new ApprovalSettings(Approval.SECOND_PERSON));
    assertThat(rights.of(in("maly", "process-owners"), change(ChangeState.PROPOSED)))
        .isEqualTo(new Allowed(true, false, false, true, false, false));
    assertThat(rights.of(in("lim", "process-owners"), change(ChangeState.PROPOSED)))
        .isEqualTo(new Allowed(false, true, true, false, false, false));
    assertThat(rights.of(in("lor", "governors"), change(ChangeState.PROPOSED)))
        .isEqualTo(new Allowed(false, true, true, false, false, false));
    assertThat(rights.of(in("maly", "process-owners"), change(ChangeState.IN_FORCE)))
        .isEqualTo(new Allowed(false, false, false, false, true, false));
    assertThat(rights.of(in("lim", "process-owners"), change(ChangeState.IN_FORCE)))
        .isEqualTo(new Allowed(false, false, false, false, true, true));
    assertThat(rights.of(in("yin", "auditors"), change(ChangeState.PROPOSED)))
        .isEqualTo(new Allowed(false, false, false, false, false, false));
  }

  @Test
  @DisplayName(
      "the only owner of a small office does alone what a second person would, if the office says so")
  void alone() {
    var rights = new ChangeRights(new ApprovalSettings(Approval.ALONE));
    assertThat(rights.of(in("maly", "process-owners"), change(ChangeState.PROPOSED)))
        .isEqualTo(new Allowed(true, true, false, true, false, false));
    assertThat(rights.of(in("maly", "process-owners"), change(ChangeState.IN_FORCE)))
        .isEqualTo(new Allowed(false, false, false, false, true, true));
  }
}
