package org.sala.models.check;

import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** What timers wait for: a date that the product has counted, the same as the task's. */
final class Timers {

  private static final Duration SHORTEST = Duration.ofMinutes(1);

  private final Courses courses;
  private final Findings findings;

  private Timers(Courses courses, Findings findings) {
    this.courses = courses;
    this.findings = findings;
  }

  static void check(ModelSet set, Courses courses, Findings findings) {
    var timers = new Timers(courses, findings);
    for (var file : set.processes().values()) {
      for (var timer : file.all(TimerEventDefinition.class)) {
        if (timer.getParentElement() instanceof FlowNode event) {
          timers.timer(file, event, timer);
        }
      }
    }
  }

  private void timer(ProcessFile file, FlowNode event, TimerEventDefinition timer) {
    if (timer.getTimeDate() != null) {
      date(file, event, timer.getTimeDate().getTextContent().strip());
    } else if (timer.getTimeDuration() != null) {
      duration(file, event, timer.getTimeDuration().getTextContent().strip());
    } else if (timer.getTimeCycle() == null) {
      findings.add(Weight.STUCK, file, event, "models.timer-without-time");
    } else if (event instanceof StartEvent) {
      findings.add(Weight.STUCK, file, event, "models.begins-again-and-again");
    }
  }

  private void date(ProcessFile file, FlowNode event, String text) {
    var variable = Reads.variable(text);
    if (variable == null) {
      findings.add(Weight.STUCK, file, event, "models.date-format", text);
      return;
    }
    var known = courses.before(file, event);
    if (known != null) {
      Reads.sure(file, event, variable, Sort.DATE, known, findings);
    }
    if (event instanceof BoundaryEvent boundary
        && boundary.getAttachedTo() instanceof UserTask task
        && !variable.equals(Reads.variable(task.getCamundaDueDate()))
        && !variable.matches(".*([cC]haser|[rR]eminder)At")) {
      findings.add(
          Weight.WRONG,
          file,
          event,
          "models.timer-of-another-date",
          variable,
          String.valueOf(task.getCamundaDueDate()),
          Named.of((BaseElement) task));
    }
  }

  private void duration(ProcessFile file, FlowNode event, String text) {
    if (!isLongEnough(text)) {
      findings.add(Weight.STUCK, file, event, "models.duration-format", text);
    } else {
      findings.add(Weight.HINT, file, event, "models.duration-not-working-days", text);
    }
  }

  private static boolean isLongEnough(String text) {
    try {
      return text.matches("P\\d+[YMW].*|P\\d+D")
          ? !Period.parse(text).isZero()
          : Duration.parse(text).compareTo(SHORTEST) >= 0;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
