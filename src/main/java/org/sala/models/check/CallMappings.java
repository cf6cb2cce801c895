package org.sala.models.check;

import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;

/** What is handed to a process that is called, and what comes back: it is there, and all of it. */
final class CallMappings {

  private final ModelSet set;
  private final Courses courses;
  private final Findings findings;

  CallMappings(ModelSet set, Courses courses, Findings findings) {
    this.set = set;
    this.courses = courses;
    this.findings = findings;
  }

  void handed(ProcessFile file, CallActivity call, Known known) {
    for (var in : Handover.in(call)) {
      if (in.getCamundaVariables() != null) {
        findings.add(Weight.WRONG, file, call, "models.all-variables");
      }
      var source = in.getCamundaSource();
      if (source != null && known.of(source) == null) {
        findings.add(
            Weight.STUCK,
            file,
            call,
            "models.hands-over-nothing",
            source,
            Nearest.hint(source, known.names()));
      }
      if (in.getCamundaSourceExpression() != null
          && Reads.all(file, call, in.getCamundaSourceExpression(), known, findings)) {
        fixed(file, call, in, known);
      }
    }
  }

  // A value that is written down is one of those that Sala knows.
  private void fixed(ProcessFile file, CallActivity call, CamundaIn in, Known known) {
    var choices = set.product().choices(String.valueOf(in.getCamundaTarget()));
    var value = Mapped.of(null, in.getCamundaSourceExpression(), known);
    if (choices.isEmpty() || value.values() == null) {
      return;
    }
    value.values().stream()
        .map(String::valueOf)
        .filter(each -> !choices.contains(each))
        .forEach(
            each ->
                findings.add(
                    Weight.STUCK,
                    file,
                    call,
                    "models.hands-over-unknown",
                    each,
                    in.getCamundaTarget(),
                    Nearest.hint(each, choices)));
  }

  // What other callers hand over and this one does not.
  void missing(ProcessFile file, CallActivity call, ProcessFile called, Known known) {
    var given = Handover.into(set, called, call, known);
    set.callsOf(called.id()).stream()
        .flatMap(other -> Handover.in(other.step()).stream())
        .map(CamundaIn::getCamundaTarget)
        .filter(name -> name != null && given.of(name) == null)
        .distinct()
        .forEach(
            name ->
                findings.add(
                    Weight.STUCK, file, call, "models.hands-over-too-little", name, called.id()));
  }

  void back(ProcessFile file, CallActivity call, ProcessFile called) {
    var end = courses.end(called.id());
    if (end == null) {
      return;
    }
    for (var out : Handover.out(call)) {
      if (out.getCamundaVariables() != null) {
        findings.add(Weight.WRONG, file, call, "models.all-variables");
      }
      var source = out.getCamundaSource();
      if (source != null && end.of(source) == null) {
        findings.add(
            Weight.STUCK,
            file,
            call,
            "models.gets-nothing-back",
            source,
            called.id(),
            Nearest.hint(source, end.names()));
      }
      if (out.getCamundaSourceExpression() != null) {
        Reads.all(file, call, out.getCamundaSourceExpression(), end, findings);
      }
    }
  }
}
