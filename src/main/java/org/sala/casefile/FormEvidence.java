package org.sala.casefile;

import java.util.Optional;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.sala.casefile.TaskForm.Component;
import org.sala.engine.Refusal.Problem;
import org.sala.language.Wording;

/** Holds a step that is to be done against the files that its form asks for. */
@org.springframework.stereotype.Component
class FormEvidence {

  private final StepFiles files;

  FormEvidence(StepFiles files) {
    this.files = files;
  }

  /** What is missing, said with the label of the component. */
  Optional<Problem> problem(Component component, TaskEntity task, String caseNumber) {
    return component
        .files()
        .filter(demand -> demand.minimum() > 0)
        .flatMap(demand -> problem(component, demand, task, caseNumber));
  }

  private Optional<Problem> problem(
      Component component, FileDemand demand, TaskEntity task, String caseNumber) {
    int there =
        files.count(
            caseNumber, task.getTaskDefinitionKey(), task.getProcessInstanceId(), demand.sort());
    return there >= demand.minimum()
        ? Optional.empty()
        : Optional.of(
            new Problem(
                component.key().isEmpty() ? component.json().path("id").asText() : component.key(),
                Wording.of(
                    "casefile.field-problem",
                    component.name(),
                    Wording.of("casefile.files-missing", demand.minimum(), demand.sort(), there))));
  }
}
