package org.sala.models;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Adds to files what goes in force together with them: to a form the processes that open it, to a
 * process the forms that it opens. A form belongs to the deployment of its process; one that came
 * alone would do nothing, and a process alone would open none.
 */
final class Completion {

  private Completion() {}

  /**
   * The files with those in force that go with them.
   *
   * @param sent what is to change, by name
   */
  static Map<String, ModelFile> of(Collection<ModelFile> sent, Map<String, ModelFile> inForce) {
    var all = new TreeMap<String, ModelFile>();
    sent.forEach(file -> all.put(file.name(), file));
    var changedForms = ids(sent, FileKind.FORM);
    inForce.values().stream()
        .filter(file -> file.forms().stream().anyMatch(changedForms::contains))
        .filter(file -> !ids(all.values(), FileKind.PROCESS).containsAll(file.ids()))
        .toList()
        .forEach(file -> all.putIfAbsent(file.name(), file));
    var forms = formsById(Stream.concat(inForce.values().stream(), sent.stream()).toList());
    List.copyOf(all.values()).stream()
        .flatMap(file -> file.forms().stream())
        .map(forms::get)
        .filter(java.util.Objects::nonNull)
        .forEach(form -> all.putIfAbsent(form.name(), form));
    return all;
  }

  private static java.util.Set<String> ids(Collection<ModelFile> files, FileKind kind) {
    return files.stream()
        .filter(file -> file.is(kind))
        .flatMap(file -> file.ids().stream())
        .collect(Collectors.toSet());
  }

  // What was sent comes last, and stands in place of what is in force.
  private static Map<String, ModelFile> formsById(List<ModelFile> files) {
    var forms = new HashMap<String, ModelFile>();
    files.stream()
        .filter(file -> file.is(FileKind.FORM))
        .forEach(file -> file.ids().forEach(id -> forms.put(id, file)));
    return forms;
  }
}
