package org.sala.models;

import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.sala.casefile.FormWords;
import org.sala.engine.EngineClock;
import org.sala.engine.SystemAuthority;
import org.sala.language.Bilingual;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** How many cases stand where, on which version of a process. */
@Component
class StepsNow {

  private final RepositoryService repository;
  private final ManagementService management;
  private final TaskService tasks;
  private final SystemAuthority system;

  StepsNow(
      @Lazy RepositoryService repository,
      @Lazy ManagementService management,
      @Lazy TaskService tasks,
      SystemAuthority system) {
    this.repository = repository;
    this.management = management;
    this.tasks = tasks;
    this.system = system;
  }

  /** Where the cases of a process stand, the newest version first. */
  List<CasesAtStep> of(String process) {
    return system.get(
        () -> {
          var versions =
              repository.createProcessDefinitionQuery().processDefinitionKey(process).list();
          var latest = versions.stream().mapToInt(ProcessDefinition::getVersion).max().orElse(0);
          return versions.stream()
              .sorted(Comparator.comparing(ProcessDefinition::getVersion).reversed())
              .flatMap(version -> of(version, version.getVersion() == latest).stream())
              .toList();
        });
  }

  private List<CasesAtStep> of(ProcessDefinition version, boolean inForce) {
    return management.createActivityStatisticsQuery(version.getId()).list().stream()
        .map(
            step ->
                new CasesAtStep(
                    version.getKey(),
                    version.getVersion(),
                    inForce,
                    step.getId(),
                    name(version, step.getId()),
                    step.getInstances(),
                    late(version, step.getId())))
        .sorted(
            Comparator.comparing(CasesAtStep::cases).reversed().thenComparing(CasesAtStep::step))
        .toList();
  }

  private long late(ProcessDefinition version, String step) {
    return tasks
        .createTaskQuery()
        .processDefinitionId(version.getId())
        .taskDefinitionKey(step)
        .dueBefore(Date.from(EngineClock.now()))
        .count();
  }

  private Bilingual name(ProcessDefinition version, String step) {
    var element = repository.getBpmnModelInstance(version.getId()).getModelElementById(step);
    var name = element == null ? null : element.getAttributeValue("name");
    return name == null ? Bilingual.same(step) : FormWords.both(name);
  }
}
