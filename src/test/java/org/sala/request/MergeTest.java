package org.sala.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.sala.Office.endOf;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.engine.Refusal;
import org.sala.notification.Audience;
import org.sala.notification.Notifications;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.PessimisticLockingFailureException;

@DisplayName("A request that repeats another one")
class MergeTest extends RequestSteps {

  @Autowired Notifications notifications;
  @Autowired RequestReading reading;
  @Autowired MergeActions merges;

  private void duplicate(String number, String of, Object... more) {
    check(
        number,
        with(
            more,
            "category",
            "LABOUR",
            "checkResult",
            "DUPLICATE",
            "duplicateOf",
            of,
            "reason",
            "The same matter."));
  }

  private String received() {
    return office.receive();
  }

  private String lastToRequester(String number) {
    return notifications.of(number).stream()
        .filter(message -> message.audience().equals(Audience.REQUESTER.code()))
        .reduce((one, other) -> other)
        .map(told -> told.text().en())
        .orElseThrow();
  }

  @Test
  @DisplayName("cannot be joined with one that was joined with it: somebody works on the matter")
  void leadsBack() {
    office.itIs("2026-06-01T09:00");
    var a = received();
    var b = received();
    duplicate(a, b);

    assertThatThrownBy(() -> duplicate(b, a))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("joined");
    assertThat(office.open(b)).containsExactly("Activity_CheckRequest");
    assertThat(requests.get(b).isOpen()).isTrue();
  }

  @Test
  @DisplayName("is led to the request that is still open, and its requester reads that number")
  void followed() {
    office.itIs("2026-06-01T09:00");
    var survivor = received();
    var merged = received();
    var third = received();
    duplicate(merged, survivor);
    duplicate(third, merged);

    assertThat(requests.get(third).duplicateOf()).isEqualTo(survivor);
    assertThat(lastToRequester(third)).contains(third).contains(survivor).doesNotContain(merged);
  }

  @Test
  @DisplayName("cannot be joined with one that has ended")
  void ended() {
    office.itIs("2026-06-01T09:00");
    var withdrawn = received();
    actions.withdraw(withdrawn, "desk", "No longer wanted.");
    office.runJobs();
    var number = received();

    assertThatThrownBy(() -> duplicate(number, withdrawn))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("ended");
    assertThat(office.open(number)).containsExactly("Activity_CheckRequest");
  }

  @Test
  @DisplayName("goes back to the check when the other one ended while it was being joined")
  void endedMeanwhile() {
    office.itIs("2026-06-01T09:00");
    var original = received();
    var number = received();
    var task = office.task(number, "Activity_CheckRequest");
    office.as(
        "desk",
        () -> {
          office.engine().getTaskService().claim(task.getId(), "desk");
          office
              .engine()
              .getTaskService()
              .complete(
                  task.getId(),
                  java.util.Map.of(
                      "category",
                      "LABOUR",
                      "priority",
                      "HIGH",
                      "checkResult",
                      "DUPLICATE",
                      "duplicateOf",
                      original,
                      "reason",
                      "The same."));
        });
    actions.withdraw(original, "desk", "No longer wanted.");
    office.runJobs();

    assertThat(office.open(number)).containsExactly("Activity_CheckRequest");
    assertThat(requests.get(number).duplicateOf()).isNull();
    assertThat(reading.read(number, "desk").orElseThrow().entries())
        .anyMatch(entry -> entry.title().en().startsWith("Not joined"));
  }

  @Test
  @DisplayName(
      "begins again with its check when the other one is withdrawn; at every level, with a message")
  void originalWithdrawn() {
    office.itIs("2026-06-01T09:00");
    var original = received();
    var number = received();
    var second = received();
    duplicate(second, number);
    duplicate(number, original);
    office.itIs("2026-06-10T09:00");
    actions.withdraw(original, "desk", "No longer wanted.");
    office.runJobs();

    var woken = requests.get(number);
    assertThat(woken.isOpen()).isTrue();
    assertThat(woken.outcome()).isNull();
    assertThat(woken.duplicateOf()).isNull();
    assertThat(office.open(number)).containsExactly("Activity_CheckRequest");
    // Two working days for the check and fifteen for the answer, from Wednesday 10 June.
    assertThat(office.task(number, "Activity_CheckRequest")).hasDueDate(endOf("2026-06-12"));
    assertThat(lastToRequester(number)).contains(original).contains("2 July 2026");
    // The second was joined with one that is being examined again: it waits for that answer.
    assertThat(requests.get(second).outcome()).isEqualTo("DUPLICATE");
    assertThat(requests.get(second).duplicateOf()).isEqualTo(number);
    actions.withdraw(number, "desk", "Solved.");
    office.runJobs();
    assertThat(office.open(second)).containsExactly("Activity_CheckRequest");
  }

  @Test
  @DisplayName("begins again when the other one is rejected or outside jurisdiction")
  void originalNotAccepted() {
    office.itIs("2026-06-01T09:00");
    var rejected = received();
    var ofRejected = received();
    duplicate(ofRejected, rejected);
    check(rejected, "category", "LABOUR", "checkResult", "REJECT", "reason", "No ground.");
    office.complete("labour-head", rejected, "Activity_AgreeToRejection", "rejectionAgreed", "YES");
    var outside = received();
    var ofOutside = received();
    duplicate(ofOutside, outside);
    check(
        outside,
        "category",
        "LABOUR",
        "checkResult",
        "OUTSIDE_JURISDICTION",
        "competentAuthority",
        "Court of First Instance",
        "reason",
        "Before the court.");

    assertThat(office.open(ofRejected)).containsExactly("Activity_CheckRequest");
    assertThat(office.open(ofOutside)).containsExactly("Activity_CheckRequest");
    assertThat(lastToRequester(outside)).contains("Court of First Instance");
  }

  @Test
  @DisplayName("stays ended when the other one was answered; the answer reaches every level")
  void originalAnswered() {
    var original = assigned("2026-06-01T09:00");
    var number = received();
    var second = received();
    duplicate(second, number);
    duplicate(number, original);
    answer(original, "2026-06-02");
    office.complete(
        "desk", original, "Activity_RecordResponse", "toldBy", "IN_PERSON", "response", "AGREED");

    assertThat(requests.get(number).outcome()).isEqualTo("DUPLICATE");
    assertThat(requests.get(second).outcome()).isEqualTo("DUPLICATE");
    assertThat(lastToRequester(second)).contains(original + " has been answered");
    assertThat(reading.read(original, "desk").orElseThrow().alsoAsking()).hasSize(2);
  }

  @Test
  @DisplayName("is told to the unit that works on the other one")
  void ownerIsTold() {
    var original = assigned("2026-06-01T09:00");
    var number = received();
    duplicate(number, original);
    assertThat(notifications.of(original))
        .anyMatch(
            message ->
                message.audience().equals("DEP-LAB") && message.text().en().contains(number));
  }

  @Test
  @DisplayName("is parted again by the desk within ten working days, and not later")
  void undone() {
    office.itIs("2026-06-01T09:00");
    var original = received();
    var number = received();
    duplicate(number, original);
    assertThat(reading.read(number, "desk").orElseThrow().actions()).contains("UNMERGE");
    assertThat(reading.read(number, "auditor").orElseThrow().actions()).isEmpty();
    assertThatThrownBy(() -> merges.undo(number, "auditor", "Mistaken."))
        .isInstanceOf(Refusal.class);
    office.itIs("2026-06-15T17:00");
    merges.undo(number, "desk", "Another factory.");
    assertThat(office.open(number)).containsExactly("Activity_CheckRequest");
    assertThat(lastToRequester(number)).contains("different matter").contains(original);
    assertThatThrownBy(() -> merges.undo(number, "desk", "Again.")).isInstanceOf(Refusal.class);

    duplicate(number, original);
    office.itIs("2026-07-01T09:00");
    assertThat(reading.read(number, "desk").orElseThrow().actions()).isEmpty();
    assertThatThrownBy(() -> merges.undo(number, "desk", "Too late."))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("passed");
  }

  @Test
  @DisplayName("that is urgent is parted within three working days")
  void undoneUrgently() {
    office.itIs("2026-06-01T09:00");
    var original = received();
    var number = office.receive("priority", "URGENT");
    office.complete(
        "desk",
        number,
        "Activity_CheckRequest",
        "category",
        "LABOUR",
        "priority",
        "URGENT",
        "priorityReason",
        "Danger.",
        "checkResult",
        "DUPLICATE",
        "duplicateOf",
        original,
        "reason",
        "The same.");
    office.itIs("2026-06-05T09:00");
    assertThatThrownBy(() -> merges.undo(number, "desk", "Too late.")).isInstanceOf(Refusal.class);
    office.itIs("2026-06-04T09:00");
    merges.undo(number, "desk", "Another factory.");
    assertThat(office.open(number)).containsExactly("Activity_CheckRequest");
  }

  @Test
  @DisplayName("while it is examined is joined by the head alone, and begins again if need be")
  void joinedByTheHead() {
    var original = assigned("2026-06-01T09:00");
    var number = assigned("2026-06-01T09:00");
    assertThat(reading.read(number, "labour-head").orElseThrow().actions()).contains("MERGE");
    assertThat(reading.read(number, "labour-officer").orElseThrow().actions())
        .doesNotContain("MERGE");
    assertThatThrownBy(() -> merges.merge(number, original, "labour-officer", "The same."))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> merges.merge(number, original, "desk", "The same."))
        .isInstanceOf(Refusal.class);
    office.as("labour-head", () -> merges.merge(number, original, "labour-head", "The same."));
    office.runJobs();

    assertThat(office.main(number)).isEnded().hasPassed("Event_RequestMerged");
    assertThat(requests.get(number).outcome()).isEqualTo("DUPLICATE");
    assertThat(lastToRequester(number)).contains(original);
    actions.withdraw(original, "desk", "Solved.");
    office.runJobs();
    assertThat(office.open(number)).containsExactly("Activity_CheckRequest");
    assertThatThrownBy(() -> duplicate(number, received()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("head");
  }

  @Test
  @DisplayName("begins again with a running clock when it was joined while information was awaited")
  void joinedWhilePaused() {
    var original = assigned("2026-06-01T09:00");
    var number = assigned("2026-06-01T09:00");
    examine(
        "labour-officer",
        number,
        "nextStep",
        "ASK_INFORMATION",
        "informationNeeded",
        "The pay slips.");
    assertThat(office.open(number)).containsExactly("Activity_RecordInformation");
    office.itIs("2026-06-03T09:00");
    merges.merge(number, original, "labour-head", "The same.");
    office.runJobs();
    actions.withdraw(original, "desk", "Solved.");
    office.runJobs();
    check(
        number,
        "category",
        "LABOUR",
        "checkResult",
        "ASK_INFORMATION",
        "informationNeeded",
        "The contract.");
    assertThat(office.open(number)).containsExactly("Activity_RecordInformation");
  }

  @Test
  @DisplayName("against a unit is never joined with one that this unit works on")
  void againstAUnit() {
    var original = assigned("2026-06-01T09:00");
    var number = received();
    duplicate(number, original, "respondentUnit", "DEP-LAB");
    assertThat(office.open(number)).containsExactly("Activity_CheckRequest");
    assertThat(requests.get(number).isOpen()).isTrue();
  }

  @Test
  @DisplayName("draws the same sentence for a number that is hidden and one that does not exist")
  void noOracle() {
    office.itIs("2026-06-01T09:00");
    var hidden = office.receive("respondent.kind", "AUTHORITY", "respondent.unit", "OWSU");
    var number = received();
    var ofHidden = refusalOf(() -> duplicate(number, hidden));
    var ofNone = refusalOf(() -> duplicate(number, "KPC-1999-000001"));
    assertThat(ofHidden).isEqualTo(ofNone);
    assertThat(reading.read(hidden, "desk")).isEmpty();
  }

  @Test
  @DisplayName("is not joined with a meeting, a notice or itself")
  void otherKinds() {
    office.itIs("2026-06-01T09:00");
    var number = received();
    for (var other : List.of(number, "KPC-M-2026-000001", "KPC-N-2026-000001", "%", "")) {
      assertThatThrownBy(() -> duplicate(number, other)).as(other).isInstanceOf(Refusal.class);
    }
    assertThat(office.open(number)).containsExactly("Activity_CheckRequest");
  }

  @Test
  @DisplayName("and that other one are never both joined, also where two heads join them at once")
  void atTheSameMoment() throws Exception {
    var heads = Executors.newFixedThreadPool(2);
    try {
      for (int times = 0; times < 3; times++) {
        var one = assigned("2026-06-01T09:00");
        var other = assigned("2026-06-01T09:00");
        var together = new CyclicBarrier(2);
        Callable<Boolean> first = () -> joins(together, one, other);
        Callable<Boolean> second = () -> joins(together, other, one);
        int joined = 0;
        for (var done : heads.invokeAll(List.of(first, second))) {
          joined += done.get() ? 1 : 0;
        }
        office.runJobs();
        assertThat(joined).isEqualTo(1);
        assertThat(List.of(requests.get(one).isOpen(), requests.get(other).isOpen()))
            .containsExactlyInAnyOrder(true, false);
      }
    } finally {
      heads.shutdownNow();
    }
  }

  private boolean joins(CyclicBarrier together, String number, String with) throws Exception {
    together.await();
    try {
      merges.merge(number, with, "labour-head", "The same.");
      return true;
    } catch (Refusal | PessimisticLockingFailureException theOtherWasFaster) {
      return false;
    }
  }

  private static String refusalOf(Runnable work) {
    try {
      work.run();
    } catch (Refusal refusal) {
      return refusal.getMessage();
    }
    throw new AssertionError("It was not refused.");
  }
}
