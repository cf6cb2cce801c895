package org.sala.engine;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.context.ProcessEngineContext;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.springframework.beans.factory.ObjectProvider;
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
  private final ObjectProvider<ProcessEngineConfigurationImpl> configuration;
  private final TransactionTemplate apart;

  Models(
      @Lazy RepositoryService repository,
      SystemAuthority system,
      ApplicationEventPublisher listeners,
      ObjectProvider<ProcessEngineConfigurationImpl> configuration,
      PlatformTransactionManager transactions) {
    this.repository = repository;
    this.system = system;
    this.listeners = listeners;
    this.configuration = configuration;
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

  /**
   * Puts files in force, does some work with them, and takes everything back: the files and
   * whatever the work did.
   *
   * @param seconds after which the database refuses to go on with it
   * @param told is told each flow of the files' processes that a case takes
   */
  public void rehearse(
      Map<String, byte[]> files, int seconds, Consumer<TakenFlow> told, Runnable work) {
    var limited = new TransactionTemplate(apart.getTransactionManager(), apart);
    limited.setTimeout(seconds);
    TakenFlows.telling(
        told,
        () ->
            TakenBack.run(
                () ->
                    limited.executeWithoutResult(
                        status -> {
                          status.setRollbackOnly();
                          var deployed = system.get(() -> deploy("Rehearsal", files));
                          try {
                            work.run();
                          } finally {
                            forget(deployed);
                          }
                        })));
  }

  private void forget(DeploymentWithDefinitions deployed) {
    var definitions = deployed.getDeployedProcessDefinitions();
    var cache = configuration.getObject().getDeploymentCache();
    var ids = new HashSet<String>();
    if (definitions != null) {
      definitions.forEach(each -> ids.add(each.getId()));
    }
    ids.forEach(cache::removeProcessDefinition);
    if (deployed.getDeployedDecisionDefinitions() != null) {
      deployed
          .getDeployedDecisionDefinitions()
          .forEach(each -> cache.removeDecisionDefinition(each.getId()));
    }
    listeners.publishEvent(new ModelsTakenBack(ids));
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
