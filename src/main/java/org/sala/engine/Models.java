package org.sala.engine;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.context.ProcessEngineContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts models, tables and forms in force, or tries whether they could be. */
@Component
public class Models {

  private final RepositoryService repository;
  private final SystemAuthority system;
  private final ApplicationEventPublisher listeners;
  private final TransactionTemplate apart;

  Models(
      @Lazy RepositoryService repository,
      SystemAuthority system,
      ApplicationEventPublisher listeners,
      PlatformTransactionManager transactions) {
    this.repository = repository;
    this.system = system;
    this.listeners = listeners;
    apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Deploys files together; each makes a new version, also if the latest is the same.
   *
   * @param files by their names
   * @return the versions that tables among them have from now on, by their keys
   */
  public Map<String, Integer> putInForce(String name, Map<String, byte[]> files) {
    var tables = system.get(() -> deploy(name, files)).getDeployedDecisionDefinitions();
    return Stream.ofNullable(tables)
        .flatMap(List::stream)
        .collect(Collectors.toMap(DecisionDefinition::getKey, DecisionDefinition::getVersion));
  }

  /**
   * Deploys files and takes them back, so that whatever the engine or a check has against them is
   * told before they count.
   *
   * @throws Refusal and whatever else the engine has against them
   */
  public void tryOut(String name, Map<String, byte[]> files) {
    apart.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          listeners.publishEvent(new SentModels(new TreeMap<>(files)));
          inContextOfItsOwn(() -> system.run(() -> deployAndForget(name, files)));
          OncePerTransaction.forgetEverything();
        });
  }

  // In the context of a job it would be written with the job's own work.
  private static void inContextOfItsOwn(Runnable work) {
    ProcessEngineContext.requiresNew();
    try {
      work.run();
    } finally {
      ProcessEngineContext.clear();
    }
  }

  // The engine keeps what it has parsed, taken back or not.
  private void deployAndForget(String name, Map<String, byte[]> files) {
    Context.getProcessEngineConfiguration()
        .getDeploymentCache()
        .removeDeployment(deploy(name, files).getId());
  }

  private DeploymentWithDefinitions deploy(String name, Map<String, byte[]> files) {
    var deployment = repository.createDeployment().name(name);
    files.forEach(
        (file, content) -> deployment.addInputStream(file, new ByteArrayInputStream(content)));
    return deployment.deployWithResult();
  }
}
