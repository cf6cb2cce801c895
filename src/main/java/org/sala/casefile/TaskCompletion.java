package org.sala.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.sala.casefile.CaseFile.Draft;
import org.sala.casefile.Entry.Field;
import org.sala.engine.AlreadyDone;
import org.sala.engine.ModelVariables;
import org.sala.engine.Refusal;
import org.sala.language.Bilingual;
import org.sala.language.Wording;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Completes a user task: checks who completes it and what they say, writes their words into the
 * case file as one entry, and lets only what the models read through to the engine. One
 * transaction; a refused completion changes nothing.
 */
@Component
class TaskCompletion {

  private final CaseFile caseFile;
  private final FormAnswers answers;
  private final ModelVariables modelVariables;
  private final List<CompletionRule> rules;
  private final IdentityService identity;
  private final TaskForms forms;
  private final FormAccusations accusations;
  private final ActingCapacity capacity;
  private final ObjectMapper json;

  TaskCompletion(
      CaseFile caseFile,
      FormAnswers answers,
      ModelVariables modelVariables,
      List<CompletionRule> rules,
      @Lazy IdentityService identity,
      TaskForms forms,
      FormAccusations accusations,
      ActingCapacity capacity,
      ObjectMapper json) {
    this.caseFile = caseFile;
    this.answers = answers;
    this.modelVariables = modelVariables;
    this.rules = rules;
    this.identity = identity;
    this.forms = forms;
    this.accusations = accusations;
    this.capacity = capacity;
    this.json = json;
  }

  /**
   * Completes a task with what was submitted.
   *
   * @param submitted the fields of the task's form by name; null means none
   * @throws FormFieldValidationException caused by a {@link Refusal}, with its sentences: the one
   *     failure that the engine's REST API answers with status 400
   */
  VariableMap complete(CommandExecutor engine, String taskId, Map<String, Object> submitted) {
    try {
      return engine.execute(context -> complete(context, taskId, submitted));
    } catch (Refusal refusal) {
      throw new FormFieldValidationException(null, refusal.getMessage(), refusal);
    }
  }

  private VariableMap complete(
      CommandContext context, String taskId, Map<String, Object> submitted) {
    var task = context.getTaskManager().findTaskById(taskId);
    // Whoever was quicker has taken the task away, or just now the step it stands in.
    if (task == null
        || task.getExecution() == null
        || task.getExecution().getProcessInstance() == null) {
      throw new AlreadyDone();
    }
    context
        .getProcessEngineConfiguration()
        .getCommandCheckers()
        .forEach(checker -> checker.checkTaskWork(task));
    var user = assigneeOf(task);
    var number = task.getExecution().getProcessBusinessKey();
    rules.forEach(rule -> rule.check(task, user, number));
    var form = forms.of(task);
    var fields = answers.accept(form, plain(submitted), task, number);
    caseFile.add(
        new Draft(
            number,
            "TASK",
            Bilingual.ofLines(task.getName()),
            form.id(),
            taskId,
            task.getTaskDefinitionKey(),
            task.getProcessDefinitionId(),
            user,
            fields),
        capacity.of(task, user).orElse(null));
    accusations.of(form, fields, number, user);
    return new CompleteTaskCmd(taskId, decisions(task, fields)).execute(context);
  }

  private String assigneeOf(TaskEntity task) {
    var authentication = identity.getCurrentAuthentication();
    var user = authentication == null ? null : authentication.getUserId();
    if (user == null || !user.equals(task.getAssignee())) {
      throw new Refusal(Wording.of("casefile.claim-first"));
    }
    return user;
  }

  private Map<String, Object> decisions(TaskEntity task, List<Field> fields) {
    var read = modelVariables.readBy(task.getExecution());
    return fields.stream()
        .filter(field -> read.contains(field.key()))
        .collect(Collectors.toMap(Field::key, Field::value));
  }

  private Map<String, Object> plain(Map<String, Object> submitted) {
    var plain = new HashMap<String, Object>();
    VariableMap values = Variables.fromMap(submitted == null ? Map.of() : submitted);
    values.keySet().forEach(name -> plain.put(name, plain(values, name)));
    return plain;
  }

  private Object plain(VariableMap values, String name) {
    if (!(values.getValueTyped(name) instanceof SerializableValue structured)) {
      return values.get(name);
    }
    try {
      return json.readValue(structured.getValueSerialized(), Object.class);
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new Refusal(Wording.of("casefile.unreadable-field", name));
    }
  }
}
