package org.sala.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.engine.SystemAuthority;
import org.sala.people.Staff;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The main process of a case as it was drawn, with the way taken and the present place. */
@Component
class CaseDiagram {

  private final RepositoryService repository;
  private final RuntimeService runtime;
  private final SystemAuthority system;
  private final CaseAccess access;
  private final CaseFile caseFile;
  private final Staff staff;

  CaseDiagram(
      @Lazy RepositoryService repository,
      @Lazy RuntimeService runtime,
      SystemAuthority system,
      CaseAccess access,
      CaseFile caseFile,
      Staff staff) {
    this.repository = repository;
    this.runtime = runtime;
    this.system = system;
    this.access = access;
    this.caseFile = caseFile;
    this.staff = staff;
  }

  /**
   * A drawing.
   *
   * @param xml the model
   * @param done the ids of the steps that the case went through
   * @param now the ids of the steps at which it stands; empty once it has ended
   */
  record Diagram(String xml, Set<String> done, Set<String> now) {}

  /** The drawing for a person who may know of the case; nothing for others. */
  Optional<Diagram> of(String caseNumber, String user) {
    return access.mayKnow(caseNumber, staff.person(user))
        ? system.get(() -> Kind.of(caseNumber).map(kind -> diagram(caseNumber, kind.process())))
        : Optional.empty();
  }

  private Diagram diagram(String caseNumber, String process) {
    var running =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(caseNumber)
            .processDefinitionKey(process)
            .list();
    var definition =
        running.stream()
            .map(ProcessInstance::getProcessDefinitionId)
            .findFirst()
            .orElseGet(() -> latest(process));
    var now = new TreeSet<String>();
    running.forEach(each -> now.addAll(runtime.getActiveActivityIds(each.getId())));
    return new Diagram(xml(definition), done(definition, caseFile.steps(caseNumber)), now);
  }

  private String latest(String process) {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(process)
        .latestVersion()
        .singleResult()
        .getId();
  }

  // A step that calls another process was gone through where something was done in that one.
  private Set<String> done(String definition, List<CaseFile.Step> steps) {
    var done = new TreeSet<String>();
    steps.forEach(step -> done.add(step.activityId()));
    var called = steps.stream().map(CaseFile.Step::process).toList();
    repository.getBpmnModelInstance(definition).getModelElementsByType(CallActivity.class).stream()
        .filter(call -> called.contains(call.getCalledElement()))
        .forEach(call -> done.add(call.getId()));
    return done;
  }

  private String xml(String definition) {
    try (var model = repository.getProcessModel(definition)) {
      return new String(model.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
