package org.sala.request;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.sala.engine.ModelVariables;
import org.sala.routing.Categories;
import org.springframework.stereotype.Component;

/**
 * Writes on each new task what task lists show of its request: number, category and place. They are
 * variables of the task alone, because who may see a task may read those and no others.
 */
@Component
class TaskLabels extends AbstractBpmnParseListener implements TaskListener {

  private final Requests requests;
  private final Categories categories;

  TaskLabels(Requests requests, Categories categories) {
    this.requests = requests;
    this.categories = categories;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    ((UserTaskActivityBehavior) activity.getActivityBehavior())
        .getTaskDefinition()
        .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this);
  }

  @Override
  public void notify(DelegateTask task) {
    requests
        .find(task.getExecution().getProcessBusinessKey())
        .ifPresent(
            request -> {
              task.setVariableLocal(ModelVariables.REQUEST_NUMBER, request.number());
              task.setVariableLocal(
                  ModelVariables.CATEGORY_LABEL,
                  categories.find(request.category()).orElseThrow().label());
              task.setVariableLocal(
                  ModelVariables.PLACE_LABEL,
                  request.placeNameKm() + " / " + request.placeNameEn());
            });
  }
}
