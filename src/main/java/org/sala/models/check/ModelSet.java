package org.sala.models.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.CallActivity;

/**
 * The whole set of models that would be in force: what is sent, and what stays.
 *
 * @param processes by their ids
 * @param tables by their ids
 * @param sent the names of the files that are sent
 */
record ModelSet(
    Map<String, ProcessFile> processes,
    Map<String, TableFile> tables,
    Set<String> sent,
    Product product,
    Office office) {

  List<Call> callsOf(String process) {
    return processes.values().stream()
        .flatMap(
            file ->
                file.all(CallActivity.class).stream()
                    .filter(step -> process.equals(step.getCalledElement()))
                    .map(step -> new Call(file, step)))
        .toList();
  }

  Optional<ProcessNeeds> needs(ProcessFile file) {
    return product.process(file.id());
  }

  /** Whether the product starts the process itself. */
  boolean isStarted(ProcessFile file) {
    return needs(file).filter(needs -> needs.isMain() || needs.isStarted()).isPresent();
  }

  /** The kind of case that a process belongs to: its own, or that of what calls it. */
  KindNeeds kind(ProcessFile file) {
    return product.kinds().get(kindName(file.id(), new LinkedHashSet<>()));
  }

  private String kindName(String process, Set<String> asked) {
    return product
        .process(process)
        .map(ProcessNeeds::kind)
        .orElseGet(
            () ->
                !asked.add(process)
                    ? "request"
                    : callsOf(process).stream()
                        .map(call -> kindName(call.from().id(), asked))
                        .findFirst()
                        .orElse("request"));
  }

  /** What is known of every case of this kind at any time. */
  Known facts(ProcessFile file) {
    return values(kind(file).facts());
  }

  Known values(Map<String, String> types) {
    return new Known(
        types.entrySet().stream()
            .collect(
                Collectors.toMap(Map.Entry::getKey, each -> Types.of(each.getValue(), office))));
  }

  /** All forms that are deployed with a process. */
  Map<String, FormFile> forms() {
    return processes.values().stream()
        .flatMap(file -> file.forms().values().stream())
        .collect(Collectors.toMap(FormFile::id, form -> form, (one, other) -> one));
  }

  /** The type of a variable with which the product starts what calls a process, or null. */
  String callersStart(ProcessFile file, String key) {
    return callsOf(file.id()).stream()
        .flatMap(call -> needs(call.from()).stream())
        .map(needs -> needs.starts().get(key))
        .filter(type -> type != null)
        .findFirst()
        .orElse(null);
  }
}
