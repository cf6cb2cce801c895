package org.sala.engine;

import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.cmd.DeleteGroupCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.context.ApplicationEventPublisher;

/** Tells the product when somebody left a group or was deleted, by whichever door. */
class IdentityChanges extends CommandInterceptor {

  private static final Set<Class<?>> LEAVING =
      Set.of(DeleteMembershipCmd.class, DeleteUserCmd.class, DeleteGroupCmd.class);

  private static final Pattern WRITING =
      Pattern.compile("(Create|Delete|Save).*(Membership|User|Group)(Cmd)?");

  private final ApplicationEventPublisher events;

  IdentityChanges(ApplicationEventPublisher events) {
    this.events = events;
  }

  @Override
  public <T> T execute(Command<T> command) {
    var result = next.execute(command);
    if (command.getClass().getPackageName().equals(DeleteUserCmd.class.getPackageName())
        && WRITING.matcher(command.getClass().getSimpleName()).matches()) {
      OncePerTransaction.forgetEverything(); // who belongs to which group may have been read before
    }
    if (LEAVING.contains(command.getClass())) {
      events.publishEvent(new SomebodyLeft());
    }
    return result;
  }
}
