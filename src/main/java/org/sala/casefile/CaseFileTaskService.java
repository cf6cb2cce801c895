package org.sala.casefile;

import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;

/** The engine's task service, whose completions put words into the case file. */
class CaseFileTaskService extends TaskServiceImpl {

  private final Supplier<TaskCompletion> completion;

  CaseFileTaskService(Supplier<TaskCompletion> completion) {
    this.completion = completion;
  }

  @Override
  public void complete(String taskId) {
    complete(taskId, null);
  }

  @Override
  public void complete(String taskId, Map<String, Object> submitted) {
    completion.get().complete(commandExecutor, taskId, submitted);
  }

  @Override
  public VariableMap completeWithVariablesInReturn(
      String taskId, Map<String, Object> submitted, boolean deserializeValues) {
    return completion.get().complete(commandExecutor, taskId, submitted);
  }
}
