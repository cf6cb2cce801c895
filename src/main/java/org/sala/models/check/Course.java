package org.sala.models.check;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** What is known at every step of one process, along all its ways. */
final class Course {

  private static final int MOST_STEPS = 20_000;

  private final ModelSet set;
  private final ProcessFile file;
  private final Map<String, Known> ends;
  private final Map<String, Known> before = new HashMap<>();
  private final Map<String, Known> after = new HashMap<>();
  private final Set<FlowNode> aside;
  private int steps;

  /**
   * @param ends what is known at the end of the processes that may be called
   */
  Course(ModelSet set, ProcessFile file, Map<String, Known> ends) {
    this.set = set;
    this.file = file;
    this.ends = ends;
    this.aside = file.aside();
  }

  Map<String, Known> before() {
    return before;
  }

  Map<String, Known> after() {
    return after;
  }

  Known end() {
    return after.get(file.id());
  }

  void go(Known start) {
    through(file.process(), start);
    var anyTime = start.atAnyTime();
    file.scopes().stream()
        .filter(ProcessFile::isEventSubprocess)
        .forEach(scope -> through(scope, anyTime));
  }

  /** Goes on from some steps, with what is known there. */
  void goFrom(List<FlowNode> stands, Known held) {
    var open = new ArrayDeque<FlowNode>();
    stands.forEach(node -> reach(node, held, open));
    while (!open.isEmpty() && steps++ < MOST_STEPS) {
      step(open.pop(), file.process(), open);
    }
  }

  private void through(BaseElement scope, Known start) {
    var open = new ArrayDeque<FlowNode>();
    for (var event : ProcessFile.starts(scope)) {
      reach(event, start.with(Messages.sets(set, file, event).values()), open);
    }
    while (!open.isEmpty() && steps++ < MOST_STEPS) {
      step(open.pop(), scope, open);
    }
  }

  private void step(FlowNode node, BaseElement scope, ArrayDeque<FlowNode> open) {
    var here = before.get(node.getId());
    for (var event : file.graph().boundaries(node)) {
      reach(event, here.with(Messages.sets(set, file, event).values()), open);
    }
    var done = done(node, here);
    if (done == null) {
      return;
    }
    after.put(node.getId(), done);
    if (node instanceof EndEvent) {
      if (aside.contains(node)) {
        return;
      }
      after.put(scope.getId(), Known.join(after.get(scope.getId()), done));
      return;
    }
    var flows = file.graph().outgoing(node);
    var answers = flows.size() > 1 ? Answers.at(node, flows, done) : null;
    for (var flow : flows) {
      var known = answers == null ? done : answers.on(flow, done);
      if (known != null && flow.getTarget() != null) {
        reach(flow.getTarget(), known, open);
      }
    }
  }

  private void reach(FlowNode node, Known known, ArrayDeque<FlowNode> open) {
    var was = before.get(node.getId());
    var is = Known.join(was, known);
    if (!is.equals(was)) {
      before.put(node.getId(), is);
      if (!open.contains(node)) {
        open.add(node);
      }
    }
  }

  private Known done(FlowNode node, Known here) {
    if (node instanceof UserTask task) {
      return file.form(task).map(form -> Afterwards.form(set, form, here)).orElse(here);
    }
    if (node instanceof CallActivity call) {
      var end = ends.get(call.getCalledElement());
      return end == null
          ? set.processes().containsKey(call.getCalledElement()) ? null : here
          : Handover.back(set, file, call, here, end);
    }
    if (node instanceof SubProcess inner) {
      through(inner, here);
      return after.get(inner.getId());
    }
    if (node instanceof BusinessRuleTask rule && rule.getCamundaResultVariable() != null) {
      return here.with(rule.getCamundaResultVariable(), Value.sure(null, Sort.OTHER));
    }
    var delegate = ProcessFile.delegate(node);
    return delegate.isPresent()
        ? Afterwards.step(set, set.product().step(delegate.get()), here)
        : here.with(Messages.sets(set, file, node).values());
  }
}
