package org.sala.casefile;

import java.util.List;
import java.util.Optional;
import org.sala.casefile.FormCases.FormCase;
import org.sala.casefile.TaskWork.Work;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A task as somebody takes it along to a place without a network. */
@Service
class TaskSheets {

  private final TaskWork work;
  private final PersonsTasks persons;
  private final FormsAtWork forms;
  private final FormCases cases;

  TaskSheets(TaskWork work, PersonsTasks persons, FormsAtWork forms, FormCases cases) {
    this.work = work;
    this.persons = persons;
    this.forms = forms;
    this.cases = cases;
  }

  /**
   * A task with everything its reader may know of it.
   *
   * @param cases what the form hides under which choices, as nobody can be asked there
   */
  record Sheet(Work work, List<FormCase> cases) {}

  /** The sheet of a task; nothing if the person may not see the task. */
  @Transactional
  Optional<Sheet> of(String taskId, String user) {
    return work.open(taskId, user)
        .map(
            opened ->
                new Sheet(
                    opened,
                    cases.of(forms.of(persons.find(taskId).orElseThrow(), user), opened.form())));
  }
}
