package org.sala.models.check;

import java.util.HashMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Whom tasks are offered to: groups that there are, and each of several in turn. */
final class Offered {

  private final ModelSet set;
  private final Findings findings;

  Offered(ModelSet set, Findings findings) {
    this.set = set;
    this.findings = findings;
  }

  // What is done once for each of several has the one at hand as a variable.
  Known perPerson(ProcessFile file, UserTask task, Known known) {
    if (!(task.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics each)) {
      return known;
    }
    var collection = Reads.variable(each.getCamundaCollection());
    if (collection == null) {
      if (each.getLoopCardinality() == null) {
        findings.add(Weight.STUCK, file, task, "models.for-each-of-what");
      }
      return known;
    }
    if (!Reads.set(file, task, collection, known, findings)
        || each.getCamundaElementVariable() == null) {
      return known;
    }
    var isGroups = known.of(collection).sort() == Sort.GROUPS;
    var with = new HashMap<>(known.values());
    with.put(
        each.getCamundaElementVariable(), Value.sure(null, isGroups ? Sort.GROUP : Sort.OTHER));
    return new Known(with);
  }

  void groups(ProcessFile file, UserTask task, Known known) {
    var groups = task.getCamundaCandidateGroups();
    if (groups == null || groups.replace(",", "").strip().isEmpty()) {
      findings.add(Weight.STUCK, file, task, "models.no-group");
      return;
    }
    Stream.of(groups.split(",", -1))
        .map(String::strip)
        .forEach(group -> group(file, task, group, known));
  }

  private void group(ProcessFile file, UserTask task, String group, Known known) {
    var variable = Reads.variable(group);
    if (variable != null) {
      if (known != null) {
        Reads.sure(file, task, variable, Sort.GROUP, known, findings);
      }
    } else if (set.office().groups().contains(group)) {
      findings.add(Weight.HINT, file, task, "models.fixed-group", group);
    } else {
      findings.add(
          Weight.STUCK,
          file,
          task,
          "models.group-unknown",
          group,
          Nearest.hint(group, set.office().groups()));
    }
  }
}
