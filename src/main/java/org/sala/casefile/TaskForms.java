package org.sala.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.sala.engine.ModelsTakenBack;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The forms of open tasks, as they were deployed with the model the task runs on. */
@Component
class TaskForms {

  private static final String DEPLOYED = "deployment";

  private final Map<String, TaskForm> deployed = new ConcurrentHashMap<>();
  private final FormService forms;
  private final ObjectMapper json;

  TaskForms(@Lazy FormService forms, ObjectMapper json) {
    this.forms = forms;
    this.json = json;
  }

  TaskForm of(String taskId) {
    return TaskForm.of(json(taskId));
  }

  /**
   * The form of a task that is being completed. One that was deployed with its model never changes,
   * and is read once.
   */
  TaskForm of(TaskEntity task) {
    var definition = task.getTaskDefinition();
    return DEPLOYED.equals(definition.getCamundaFormDefinitionBinding())
        ? deployed.computeIfAbsent(
            task.getProcessDefinitionId() + "/" + definition.getKey(), step -> of(task.getId()))
        : of(task.getId());
  }

  @EventListener
  void forget(ModelsTakenBack models) {
    deployed.keySet().removeIf(key -> models.definitions().contains(key.split("/", 2)[0]));
  }

  /** The form as it was deployed. */
  JsonNode json(String taskId) {
    try (var form = forms.getDeployedTaskForm(taskId)) {
      return json.readTree(form);
    } catch (IOException e) {
      throw new UncheckedIOException("The form of task " + taskId + " is not readable.", e);
    }
  }
}
