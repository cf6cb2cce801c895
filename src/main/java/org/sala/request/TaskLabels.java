package org.sala.request;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.sala.engine.ModelVariables;
import org.springframework.stereotype.Component;

/**
 * Writes on each new task what task lists show of its case. They are variables of the task alone,
 * because who may see a task may read those and no others.
 */
@Component
class TaskLabels extends AbstractBpmnParseListener implements TaskListener {

  private final List<CaseLabels> labels;

  TaskLabels(List<CaseLabels> labels) {
    this.labels = labels;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    ((UserTaskActivityBehavior) activity.getActivityBehavior())
        .getTaskDefinition()
        .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this);
  }

  @Override
  public void notify(DelegateTask task) {
    var number = task.getExecution().getProcessBusinessKey();
    labels.stream()
        .flatMap(each -> each.of(number).stream())
        .findFirst()
        .ifPresent(
            label -> {
              task.setVariableLocal(ModelVariables.REQUEST_NUMBER, label.number());
              task.setVariableLocal(ModelVariables.CATEGORY_LABEL, label.category());
              task.setVariableLocal(ModelVariables.PLACE_LABEL, label.place());
            });
  }
}
