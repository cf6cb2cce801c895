package org.sala.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricActivityInstanceEntity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Finished steps summed up")
class StepsDoneTest {

  private static HistoricActivityInstance step(String instance, String activity, long minutes) {
    var step = new HistoricActivityInstanceEntity();
    step.setProcessInstanceId(instance);
    step.setActivityId(activity);
    step.setDurationInMillis(minutes * 60_000);
    return step;
  }

  @Test
  @DisplayName("say how long a step took, how often it came again and which way was taken")
  void sums() {
    var done =
        new StepsDone(
            List.of(
                step("1", "check", 10),
                step("2", "check", 30),
                step("1", "question", 0),
                step("2", "question", 0),
                step("1", "check", 20),
                step("2", "end", 0),
                step("1", "question", 0),
                step("1", "end", 0)));
    assertThat(done.took("check")).containsExactlyInAnyOrder(10L, 20L, 30L);
    assertThat(done.again("check")).isEqualTo(1);
    assertThat(done.again("end")).isZero();
    assertThat(done.taken("question", "check")).isEqualTo(1);
    assertThat(done.taken("question", "end")).isEqualTo(2);
    assertThat(done.took("nothing")).isEmpty();
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
