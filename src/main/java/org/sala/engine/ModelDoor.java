package org.sala.engine;

import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.sala.language.Wording;

/**
 * The engine's repository of models, in which whatever a person deploys is a proposal: it is
 * checked and kept, and the answer looks to Camunda Modeler like that of a deployment. What the
 * product itself deploys goes in force.
 */
class ModelDoor extends RepositoryServiceImpl {

  private final transient ModelProposals proposals;

  ModelDoor(ModelProposals proposals) {
    this.proposals = proposals;
  }

  @Override
  public DeploymentWithDefinitions deployWithResult(DeploymentBuilderImpl deployment) {
    var person = commandExecutor.execute(context -> context.getAuthenticatedUserId());
    return person == null || !isAsked() ? inForce(deployment) : proposed(deployment, person);
  }

  /** Deploys for the product, which has asked all that there is to ask. */
  DeploymentWithDefinitions inForce(DeploymentBuilderImpl deployment) {
    return super.deployWithResult(deployment);
  }

  // The product acts without a person's rights where it has asked itself what the person may do.
  private boolean isAsked() {
    return commandExecutor.execute(context -> context.isAuthorizationCheckEnabled());
  }

  private DeploymentWithDefinitions proposed(DeploymentBuilderImpl deployment, String person) {
    commandExecutor.execute(
        context -> {
          context
              .getProcessEngineConfiguration()
              .getCommandCheckers()
              .forEach(CommandChecker::checkCreateDeployment);
          return null;
        });
    var asked = deployment.getDeployment();
    if (asked.getResources() == null || asked.getResources().isEmpty()) {
      throw new Refusal(Wording.of("engine.deployment-without-files"));
    }
    var files = new LinkedHashMap<String, byte[]>();
    asked
        .getResources()
        .values()
        .forEach(file -> files.put(file.getName().replaceAll(".*[/\\\\]", ""), file.getBytes()));
    return answer(asked, proposals.propose(asked.getName(), files, person));
  }

  private static DeploymentEntity answer(DeploymentEntity asked, long change) {
    var answer = new DeploymentEntity();
    answer.setId("proposal-" + change);
    answer.setName(asked.getName());
    answer.setSource(asked.getSource());
    answer.setDeploymentTime(Date.from(EngineClock.now()));
    answer.setResources(Map.of());
    return answer;
  }
}
