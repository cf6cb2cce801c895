package org.sala.engine;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.AuthorizationCheckCmd;
import org.camunda.bpm.engine.impl.cmd.CheckPassword;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAuthorizationCommand;
import org.camunda.bpm.engine.impl.cmd.CreateFilterCmd;
import org.camunda.bpm.engine.impl.cmd.CreateGroupCmd;
import org.camunda.bpm.engine.impl.cmd.CreateGroupQueryCmd;
import org.camunda.bpm.engine.impl.cmd.CreateMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.CreateMigrationPlanCmd;
import org.camunda.bpm.engine.impl.cmd.CreateNativeUserQueryCmd;
import org.camunda.bpm.engine.impl.cmd.CreateTenantQueryCmd;
import org.camunda.bpm.engine.impl.cmd.CreateUserCmd;
import org.camunda.bpm.engine.impl.cmd.CreateUserQueryCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAuthorizationCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteGroupCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAuthorizationCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveGroupCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.cmd.UnlockUserCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.migration.MigrateProcessInstanceCmd;
import org.camunda.bpm.engine.impl.migration.batch.MigrateProcessInstanceBatchCmd;

/**
 * What a person may have the engine do: read, take a task, and what administrators and process
 * owners do beside that. Deny first: what no line names is refused before it starts, whoever asks
 * and whatever it is about. What the product does within its own commands was checked by the
 * product.
 */
final class PersonsCommands {

  private static final Set<Class<?>> WRITING =
      Set.of(
          // tasks: they are completed through the case file, see TaskCompletion
          AssignTaskCmd.class,
          ClaimTaskCmd.class,
          // administrators: people, groups, rights and the lists that Tasklist shows
          CreateAuthorizationCommand.class,
          CreateFilterCmd.class,
          CreateGroupCmd.class,
          CreateMembershipCmd.class,
          CreateUserCmd.class,
          DeleteAuthorizationCmd.class,
          DeleteFilterCmd.class,
          DeleteGroupCmd.class,
          DeleteMembershipCmd.class,
          DeleteUserCmd.class,
          SaveAuthorizationCmd.class,
          SaveFilterCmd.class,
          SaveGroupCmd.class,
          SaveUserCmd.class,
          UnlockUserCmd.class,
          // process owners: models, running cases moved to them
          CreateMigrationPlanCmd.class,
          DeployCmd.class,
          MigrateProcessInstanceBatchCmd.class,
          MigrateProcessInstanceCmd.class);

  private static final Set<Class<?>> READING =
      Set.of(
          AuthorizationCheckCmd.class,
          CheckPassword.class,
          CreateGroupQueryCmd.class,
          CreateNativeUserQueryCmd.class,
          CreateTenantQueryCmd.class,
          CreateUserQueryCmd.class);

  private static final Pattern READING_NAMES =
      Pattern.compile("(Get|Is|FindActive|ExecuteFilter).*|.*(QueryImpl|ReportImpl)");

  private PersonsCommands() {}

  /**
   * Whether a person may have this done at all; the engine's rights are asked afterwards.
   *
   * @param groups the person's groups; null means none
   */
  static boolean allow(Command<?> command, List<String> groups) {
    var type = command.getClass();
    if (type == SetJobRetriesCmd.class) {
      // Only for jobs that failed: JobChecker. Asked here, because a refusal names the process.
      return groups != null && groups.contains("process-owners");
    }
    return isOfTheProduct(type)
        || WRITING.contains(type)
        || READING.contains(type)
        || READING_NAMES.matcher(type.getSimpleName()).matches();
  }

  private static boolean isOfTheProduct(Class<?> type) {
    return type.getName().startsWith("org.sala.");
  }
}
