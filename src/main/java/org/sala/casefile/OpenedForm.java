package org.sala.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.spin.plugin.variable.SpinValues;
import org.sala.casefile.FormLists.Option;
import org.springframework.stereotype.Component;

/**
 * What a form is given when it is opened, beside the engine's variables: the lists it offers. Radio
 * buttons start empty: what was decided last time must not be one click from being decided again.
 */
@Component
class OpenedForm {

  private final OfferedLists lists;
  private final TaskForms forms;
  private final ObjectMapper json;

  OpenedForm(OfferedLists lists, TaskForms forms, ObjectMapper json) {
    this.lists = lists;
    this.forms = forms;
    this.json = json;
  }

  Command<Map<String, Object>> of(String taskId, Map<String, Object> variables) {
    return context -> {
      var task = context.getTaskManager().findTaskById(taskId);
      var number = task.getExecution().getProcessBusinessKey();
      var given = new HashMap<String, Object>();
      for (var component : forms.of(taskId).components()) {
        component
            .list()
            .ifPresent(list -> given.put(list, write(lists.options(list, number, task))));
        if (component.type().equals("radio")) {
          given.put(component.key(), null);
        }
      }
      return given;
    };
  }

  private Object write(List<Option> options) {
    try {
      return SpinValues.jsonValue(json.writeValueAsString(options)).create();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A list of a form cannot be written as JSON.", e);
    }
  }
}
