package org.sala.models.check;

import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;

/** The processes that models call: they exist, and get and give back what is needed. */
final class Calls {

  private final ModelSet set;
  private final Courses courses;
  private final Findings findings;

  private Calls(ModelSet set, Courses courses, Findings findings) {
    this.set = set;
    this.courses = courses;
    this.findings = findings;
  }

  static void check(ModelSet set, Courses courses, Findings findings) {
    var calls = new Calls(set, courses, findings);
    for (var file : set.processes().values()) {
      file.all(CallActivity.class).forEach(call -> calls.call(file, call));
    }
  }

  private void call(ProcessFile file, CallActivity call) {
    var called = set.processes().get(String.valueOf(call.getCalledElement()));
    if (called == null) {
      findings.add(
          Weight.STUCK,
          file,
          call,
          "models.called-unknown",
          String.valueOf(call.getCalledElement()),
          Nearest.hint(String.valueOf(call.getCalledElement()), set.processes().keySet()));
      return;
    }
    var binding = ProcessFile.camunda(call, "calledElementBinding");
    if (binding != null && !binding.equals("latest")) {
      findings.add(Weight.WRONG, file, call, "models.called-binding", binding);
    }
    if (Handover.in(call).stream().noneMatch(in -> in.getCamundaBusinessKey() != null)) {
      findings.add(Weight.STUCK, file, call, "models.no-business-key");
    }
    var known = courses.before(file, call);
    if (known != null) {
      handed(file, call, known);
      missing(file, call, called, known);
    }
    back(file, call, called);
  }

  private void handed(ProcessFile file, CallActivity call, Known known) {
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
      if (in.getCamundaSourceExpression() != null) {
        Reads.all(file, call, in.getCamundaSourceExpression(), known, findings);
      }
    }
  }

  // What other callers hand over and this one does not.
  private void missing(ProcessFile file, CallActivity call, ProcessFile called, Known known) {
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

  private void back(ProcessFile file, CallActivity call, ProcessFile called) {
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
