package org.sala.models.check;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Files that would do nothing: forms without a model that opens them. */
final class Strays {

  private Strays() {}

  static void check(List<LawFile> sent, ModelSet set, Findings findings) {
    var isUnread =
        sent.stream().anyMatch(file -> !file.isForm() && findings.isUnreadable(file.name()));
    if (isUnread) {
      return; // which forms it opens is not known
    }
    var opened =
        set.processes().values().stream()
            .filter(ProcessFile::isSent)
            .flatMap(
                file -> file.all(UserTask.class).stream().flatMap(task -> file.form(task).stream()))
            .map(FormFile::name)
            .collect(Collectors.toSet());
    for (var file : sent) {
      if (file.isForm() && !opened.contains(file.name()) && !findings.isUnreadable(file.name())) {
        var model =
            set.processes().values().stream()
                .filter(user -> !user.isSent() && user.opens(file.key()))
                .map(ProcessFile::name)
                .findFirst();
        if (model.isPresent()) {
          findings.add(Weight.UNREADABLE, file.name(), "models.form-alone", model.get());
        } else {
          findings.add(Weight.UNREADABLE, file.name(), "models.form-unused");
        }
      }
    }
  }
}
