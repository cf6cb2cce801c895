package org.sala.models;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.ModelException;
import org.sala.models.check.LawFile;
import org.springframework.util.ConcurrentLruCache;

/**
 * What a file defines. Reading a model takes long and is asked for often, so each content is read
 * once.
 *
 * @param ids of its process, tables or form; none if it cannot be read
 * @param forms ids of the forms that the steps of a process open
 */
record Defined(Set<String> ids, Set<String> forms) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Defined NOTHING = new Defined(Set.of(), Set.of());
  private static final int KEPT = 300;
  private static final ConcurrentLruCache<LawFile, Defined> READ =
      new ConcurrentLruCache<>(KEPT, Defined::read);

  static Defined in(ModelFile file) {
    return READ.get(new LawFile(file.name(), file.content()));
  }

  private static Defined read(LawFile file) {
    try {
      return switch (FileKind.of(file.name()).orElseThrow()) {
        case PROCESS -> process(file);
        case TABLE -> table(file);
        case FORM ->
            new Defined(Set.of(JSON.readTree(file.content()).path("id").asText()), Set.of());
        case EXAMPLES -> NOTHING;
      };
    } catch (ModelException | IOException | java.util.NoSuchElementException e) {
      return NOTHING; // what is wrong with it is told when it is checked
    }
  }

  private static Defined process(LawFile file) {
    var model = Bpmn.readModelFromStream(new ByteArrayInputStream(file.content()));
    return new Defined(
        model.getModelElementsByType(Process.class).stream()
            .map(Process::getId)
            .collect(Collectors.toSet()),
        model.getModelElementsByType(UserTask.class).stream()
            .map(UserTask::getCamundaFormRef)
            .filter(java.util.Objects::nonNull)
            .collect(Collectors.toSet()));
  }

  private static Defined table(LawFile file) {
    var model = Dmn.readModelFromStream(new ByteArrayInputStream(file.content()));
    return new Defined(
        model.getModelElementsByType(Decision.class).stream()
            .map(Decision::getId)
            .collect(Collectors.toSet()),
        Set.of());
  }
}
