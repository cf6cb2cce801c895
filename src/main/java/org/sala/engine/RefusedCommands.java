package org.sala.engine;

import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.AddGroupIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.AddUserIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteGroupIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessDefinitionsByIdsCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessDefinitionsByKeyCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.PatchTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.RemoveTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskDescriptionCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskDueDateCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskFollowUpDateCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskNameCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskOwnerCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskPriorityCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateCommentCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.sala.language.Wording;

/**
 * Closes the engine's side doors, whatever API knocks: comments, attachments, free variables and
 * hand-made tasks would put words into the engine, and delegated or thrown tasks would leave the
 * model's path. For persons everything is closed that {@link PersonsCommands} does not name: the
 * engine would look for what is meant, and book a failed run of a job, before it asks for rights.
 * Also brings a refusal out of the wrappings the engine puts around it.
 */
class RefusedCommands extends CommandInterceptor {

  private static final Set<Class<?>> REFUSED =
      Set.of(
          AddCommentCmd.class,
          AddGroupIdentityLinkCmd.class,
          AddUserIdentityLinkCmd.class,
          DeleteGroupIdentityLinkCmd.class,
          DeleteUserIdentityLinkCmd.class,
          SetTaskOwnerCmd.class,
          SetTaskPriorityCmd.class,
          SetTaskNameCmd.class,
          SetTaskDescriptionCmd.class,
          SetTaskDueDateCmd.class,
          SetTaskFollowUpDateCmd.class,
          UpdateCommentCmd.class,
          CreateAttachmentCmd.class,
          SaveAttachmentCmd.class,
          SaveTaskCmd.class,
          SetTaskVariablesCmd.class,
          PatchTaskVariablesCmd.class,
          RemoveTaskVariablesCmd.class,
          DelegateTaskCmd.class,
          ResolveTaskCmd.class,
          HandleTaskBpmnErrorCmd.class,
          HandleTaskEscalationCmd.class,
          SubmitStartFormCmd.class);

  private static final Set<Class<?>> TAKES_MODELS_AWAY =
      Set.of(
          DeleteDeploymentCmd.class,
          DeleteProcessDefinitionsByIdsCmd.class,
          DeleteProcessDefinitionsByKeyCmd.class);

  private final IdentityService identity;

  RefusedCommands(IdentityService identity) {
    this.identity = identity;
  }

  @Override
  public <T> T execute(Command<T> command) {
    if (!isFromOutside()) {
      return next.execute(command);
    }
    try {
      refuse(command);
      var result = next.execute(command);
      LastFailure.note(null);
      return result;
    } catch (RuntimeException e) {
      var told = e instanceof ProcessEngineException thrown ? refusalIn(thrown) : e;
      LastFailure.note(told);
      throw told;
    } catch (StackOverflowError e) {
      throw new Refusal(Wording.of("engine.nested-too-deeply"));
    }
  }

  private void refuse(Command<?> command) {
    if (REFUSED.contains(command.getClass())) {
      throw new Refusal(Wording.of("engine.write-into-form"));
    }
    var person = identity.getCurrentAuthentication();
    if (person != null && !PersonsCommands.allow(command, person.getGroupIds())) {
      throw TAKES_MODELS_AWAY.contains(command.getClass())
          ? NotAllowed.deploymentsStay()
          : NotAllowed.here();
    }
  }

  // What a command of the product does within itself was checked by the product.
  private static boolean isFromOutside() {
    return Context.getCommandContext() == null;
  }

  private static ProcessEngineException refusalIn(ProcessEngineException thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return refusal;
      }
      if ("Password does not match policy".equals(cause.getMessage())) {
        return LongPasswords.refusal();
      }
    }
    return thrown;
  }
}
