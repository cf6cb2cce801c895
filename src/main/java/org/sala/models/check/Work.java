package org.sala.models.check;

import org.camunda.bpm.model.bpmn.instance.UserTask;

/** The tasks of people: who is offered them, with which form, until when. */
final class Work {

  private final ModelSet set;
  private final Courses courses;
  private final Findings findings;

  private Work(ModelSet set, Courses courses, Findings findings) {
    this.set = set;
    this.courses = courses;
    this.findings = findings;
  }

  static void check(ModelSet set, Courses courses, Findings findings) {
    var work = new Work(set, courses, findings);
    for (var file : set.processes().values()) {
      file.all(UserTask.class).forEach(task -> work.task(file, task));
    }
  }

  private void task(ProcessFile file, UserTask task) {
    form(file, task);
    var known = courses.before(file, task);
    due(file, task, known);
    var offered = new Offered(set, findings);
    offered.groups(file, task, known == null ? null : offered.perPerson(file, task, known));
    var assignee = Reads.variable(task.getCamundaAssignee());
    if (assignee != null && known != null && known.of(assignee) == null) {
      Reads.set(file, task, assignee, known, findings);
    }
    var priority = task.getCamundaPriority();
    if (priority != null && !priority.matches("\\d{1,3}")) {
      findings.add(Weight.STUCK, file, task, "models.priority", priority);
    }
  }

  private void form(ProcessFile file, UserTask task) {
    var form = ProcessFile.camunda(task, "formRef");
    if (form == null || form.strip().isEmpty()) {
      findings.add(Weight.STUCK, file, task, "models.no-form");
      return;
    }
    if (!file.forms().containsKey(form)) {
      var isElsewhere = set.forms().containsKey(form);
      findings.add(
          Weight.STUCK,
          file,
          task,
          isElsewhere ? "models.form-not-sent" : "models.form-unknown",
          form,
          Nearest.hint(form, set.forms().keySet()));
    }
    if (!"deployment".equals(ProcessFile.camunda(task, "formRefBinding"))) {
      findings.add(Weight.WRONG, file, task, "models.form-binding");
    }
  }

  private void due(ProcessFile file, UserTask task, Known known) {
    var due = task.getCamundaDueDate();
    if (due == null || due.strip().isEmpty()) {
      findings.add(Weight.STUCK, file, task, "models.no-due-date");
    } else {
      date(file, task, due, known);
    }
    var followUp = task.getCamundaFollowUpDate();
    if (followUp != null && !followUp.strip().isEmpty()) {
      date(file, task, followUp, known);
    }
  }

  private void date(ProcessFile file, UserTask task, String text, Known known) {
    var variable = Reads.variable(text);
    if (variable == null) {
      findings.add(Weight.STUCK, file, task, "models.date-format", text);
    } else if (known != null) {
      Reads.sure(file, task, variable, Sort.DATE, known, findings);
    }
  }
}
