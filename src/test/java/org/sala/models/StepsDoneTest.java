package org.sala.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricActivityInstanceEntity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Finished steps summed up")
class StepsDoneTest {

  private static final List<HistoricActivityInstance> STEPS =
      List.of(
          step("1", "check", 10),
          step("2", "check", 30),
          step("1", "question", 0),
          step("2", "question", 0),
          step("1", "check", 20),
          step("2", "end", 0),
          step("1", "question", 0),
          step("1", "end", 0));

  private static HistoricActivityInstance step(String instance, String activity, long minutes) {
    var step = new HistoricActivityInstanceEntity();
    step.setProcessInstanceId(instance);
    step.setActivityId(activity);
    step.setDurationInMillis(minutes * 60_000);
    return step;
  }

  @Test
  @DisplayName("say how long a step took and how often it came again")
  void sums() {
    var done = new StepsDone(STEPS);
    assertThat(done.took("check")).containsExactlyInAnyOrder(10L, 20L, 30L);
    assertThat(done.again("check")).isEqualTo(1);
    assertThat(done.again("end")).isZero();
    assertThat(done.took("nothing")).isEmpty();
  }

  @Test
  @DisplayName("and those that are begun say which way was taken")
  void ways() {
    var begun = new java.util.ArrayList<>(STEPS);
    var open = new HistoricActivityInstanceEntity();
    open.setProcessInstanceId("3");
    open.setActivityId("check");
    begun.addAll(0, List.of(step("3", "question", 0), open));
    var taken = new WaysTaken(begun);
    assertThat(taken.from("question", "check")).isEqualTo(2);
    assertThat(taken.from("question", "end")).isEqualTo(2);
    assertThat(taken.from("end", "question")).isZero();
  }

  @Test
  @DisplayName("give what half and nine in ten do not exceed, and nothing of none")
  void shares() {
    assertThat(StepsDone.share(List.of(), 50)).isNull();
    assertThat(StepsDone.share(List.of(7L), 90)).isEqualTo(7);
    assertThat(StepsDone.share(List.of(180L, 60L, 1440L), 50)).isEqualTo(180);
    assertThat(StepsDone.share(List.of(180L, 60L, 1440L), 90)).isEqualTo(1440);
    assertThat(StepsDone.share(List.of(10L, 9L, 8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L), 50)).isEqualTo(5);
    assertThat(StepsDone.share(List.of(10L, 9L, 8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L), 90)).isEqualTo(9);
  }
}
