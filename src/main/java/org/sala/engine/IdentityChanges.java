package org.sala.engine;

import java.util.Set;
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

  private final ApplicationEventPublisher events;

  IdentityChanges(ApplicationEventPublisher events) {
    this.events = events;
  }

  @Override
  public <T> T execute(Command<T> command) {
    var result = next.execute(command);
    if (LEAVING.contains(command.getClass())) {
      events.publishEvent(new SomebodyLeft());
    }
    return result;
  }
}
