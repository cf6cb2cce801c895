package org.sala.engine;

import java.util.TreeMap;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Holds each file that is deployed anew against what models may do. What a person sends is first
 * put before whoever knows what the province needs of it, see {@link SentModels}.
 */
class NewModels implements Deployer {

  private final ApplicationEventPublisher listeners;

  NewModels(ApplicationEventPublisher listeners) {
    this.listeners = listeners;
  }

  @Override
  public void deploy(DeploymentEntity deployment) {
    if (!deployment.isNew()) {
      return;
    }
    if (Context.getCommandContext().getAuthentication() != null) {
      var files = new TreeMap<String, byte[]>();
      deployment.getResources().forEach((name, file) -> files.put(name, file.getBytes()));
      listeners.publishEvent(new SentModels(files));
    }
    deployment.getResources().values().forEach(NewModels::guard);
  }

  private static void guard(ResourceEntity file) {
    ModelGuards.refusals(file.getName(), file.getBytes()).stream()
        .findFirst()
        .ifPresent(
            sentence -> {
              throw new Refusal(sentence);
            });
  }
}
