package org.sala.models;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.ModelException;

/**
 * A model, a table, a form or a sheet of examples, as a process owner sends it.
 *
 * @param name the name of the file without a folder
 */
record ModelFile(String name, byte[] content) {

  private static final ObjectMapper JSON = new ObjectMapper();

  Optional<FileKind> kind() {
    return FileKind.of(name);
  }

  /** Whether the file is of this kind. */
  boolean is(FileKind kind) {
    return kind().filter(kind::equals).isPresent();
  }

  /** The ids of what the file defines: a process, tables or a form; none if it cannot be read. */
  Set<String> ids() {
    try {
      return switch (kind().orElseThrow()) {
        case PROCESS ->
            Bpmn.readModelFromStream(new ByteArrayInputStream(content))
                .getModelElementsByType(Process.class)
                .stream()
                .map(Process::getId)
                .collect(Collectors.toSet());
        case TABLE ->
            Dmn.readModelFromStream(new ByteArrayInputStream(content))
                .getModelElementsByType(Decision.class)
                .stream()
                .map(Decision::getId)
                .collect(Collectors.toSet());
        case FORM -> Set.of(JSON.readTree(content).path("id").asText());
        case EXAMPLES -> Set.of();
      };
    } catch (ModelException | IOException | java.util.NoSuchElementException e) {
      return Set.of(); // what is wrong with it is told when it is checked
    }
  }

  /** The ids of the forms that the steps of a process open; none for any other file. */
  Set<String> forms() {
    if (!is(FileKind.PROCESS)) {
      return Set.of();
    }
    try {
      return Bpmn.readModelFromStream(new ByteArrayInputStream(content))
          .getModelElementsByType(UserTask.class)
          .stream()
          .map(UserTask::getCamundaFormRef)
          .filter(java.util.Objects::nonNull)
          .collect(Collectors.toSet());
    } catch (ModelException e) {
      return Set.of();
    }
  }

  /** The id of the form that a step of a process opens, null if it opens none. */
  String formOf(String step) {
    var element =
        Bpmn.readModelFromStream(new ByteArrayInputStream(content)).getModelElementById(step);
    return element instanceof UserTask task ? task.getCamundaFormRef() : null;
  }

  /** The keys of the questions of a form. */
  Set<String> questions() {
    try {
      return Set.copyOf(JSON.readTree(content).findValuesAsText("key"));
    } catch (IOException e) {
      return Set.of();
    }
  }
}
