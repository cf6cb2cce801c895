package org.sala.models;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;

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
    return Defined.in(this).ids();
  }

  /** The ids of the forms that the steps of a process open; none for any other file. */
  Set<String> forms() {
    return Defined.in(this).forms();
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
