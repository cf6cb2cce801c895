package org.sala.models.check;

import org.camunda.bpm.model.bpmn.instance.CallActivity;

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
    var mappings = new CallMappings(set, courses, findings);
    if (known != null) {
      mappings.handed(file, call, known);
      mappings.missing(file, call, called, known);
    }
    mappings.back(file, call, called);
  }
}
