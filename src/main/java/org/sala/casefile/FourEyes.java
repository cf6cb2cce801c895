package org.sala.casefile;

import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.sala.engine.ModelProperties;
import org.sala.engine.Refusal;
import org.sala.language.Wording;
import org.springframework.stereotype.Component;

/**
 * Nobody approves what they wrote: a user task with the property {@code notBy} may not be completed
 * by the persons who last did the steps it names, separated by commas, in whichever process of the
 * case they did them.
 */
@Component
class FourEyes implements CompletionRule {

  private final CaseFile caseFile;

  FourEyes(CaseFile caseFile) {
    this.caseFile = caseFile;
  }

  @Override
  public void check(TaskEntity task, String user, String caseNumber) {
    ModelProperties.of(task.getExecution().getActivity(), "notBy").stream()
        .flatMap(steps -> Stream.of(steps.split("[,\\s]+")))
        .flatMap(step -> caseFile.lastAuthor(caseNumber, step).stream())
        .filter(user::equals)
        .findFirst()
        .ifPresent(
            author -> {
              throw new Refusal(Wording.of("casefile.four-eyes"));
            });
  }
}
