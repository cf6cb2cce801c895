package org.sala.models;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingActivityInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.sala.casefile.FormWords;
import org.sala.language.Bilingual;
import org.sala.language.Wording;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Moves running processes to another version, each step to the same step: never forward, never over
 * an approval. Who does a task, since when and until when stays as it is.
 */
@Component
class Migration {

  private final RuntimeService runtime;
  private final RepositoryService repository;

  Migration(@Lazy RuntimeService runtime, @Lazy RepositoryService repository) {
    this.runtime = runtime;
    this.repository = repository;
  }

  /** A version of a process, or nothing. */
  ProcessDefinition version(String process, int version) {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(process)
        .processDefinitionVersion(version)
        .singleResult();
  }

  int latestVersion(String process) {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(process)
        .latestVersion()
        .singleResult()
        .getVersion();
  }

  /** The next running processes of a version, but for some of them. */
  List<ProcessInstance> next(ProcessDefinition of, List<String> without, int most) {
    return runtime
        .createProcessInstanceQuery()
        .processDefinitionId(of.getId())
        .orderByProcessInstanceId()
        .asc()
        .listPage(0, most + without.size())
        .stream()
        .filter(each -> !without.contains(each.getId()))
        .limit(most)
        .toList();
  }

  MigrationPlan plan(ProcessDefinition from, ProcessDefinition to) {
    return runtime.createMigrationPlan(from.getId(), to.getId()).mapEqualActivities().build();
  }

  /**
   * Moves one.
   *
   * @return why it stays, null if it has moved
   */
  Bilingual move(MigrationPlan plan, ProcessInstance instance) {
    try {
      runtime.newMigration(plan).processInstanceIds(instance.getId()).execute();
      return null;
    } catch (MigratingProcessInstanceValidationException e) {
      var steps =
          e.getValidationReport().getActivityInstanceReports().stream()
              .map(MigratingActivityInstanceValidationReport::getSourceScopeId)
              .distinct()
              .map(step -> name(plan, step))
              .collect(Collectors.toList());
      return Wording.of("models.move.step-is-gone", Bilingual.joined(", ", steps));
    }
  }

  private Bilingual name(MigrationPlan plan, String step) {
    var element =
        repository
            .getBpmnModelInstance(plan.getSourceProcessDefinitionId())
            .getModelElementById(step);
    var name = element == null ? null : element.getAttributeValue("name");
    return name == null ? Bilingual.same(step) : FormWords.both(name);
  }
}
