package org.sala.engine;

import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;

/** Holds each file that is deployed anew against what models may do, whoever deploys it. */
class NewModels implements Deployer {

  @Override
  public void deploy(DeploymentEntity deployment) {
    if (deployment.isNew()) {
      deployment.getResources().values().forEach(NewModels::guard);
    }
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
