package org.sala.commitment;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.sala.casefile.FormLists;
import org.springframework.stereotype.Component;

/** Offers forms the promise at hand, so that whoever keeps it reads it and confirms that one. */
@Component
class PromiseList implements FormLists {

  private final CommitmentRegister register;

  PromiseList(CommitmentRegister register) {
    this.register = register;
  }

  @Override
  public Optional<List<Option>> options(String list, String caseNumber, VariableScope variables) {
    if (!list.equals("this-promise")) {
      return Optional.empty();
    }
    var commitment =
        register.ofProcess(((DelegateTask) variables).getProcessInstanceId()).orElseThrow();
    return Optional.of(List.of(new Option(String.valueOf(commitment.id()), commitment.promise())));
  }
}
