package org.sala.engine;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Lets the product itself read and drive the engine where the person at work has no right to, once
 * the product has checked what that person may do. The person stays the author in the audit log.
 */
@Component
public class SystemAuthority {

  private final ObjectProvider<ProcessEngineConfigurationImpl> configuration;

  SystemAuthority(ObjectProvider<ProcessEngineConfigurationImpl> configuration) {
    this.configuration = configuration;
  }

  /**
   * Runs the work in one engine command and one transaction, without authorization checks.
   *
   * @return what the work returns, null included
   */
  public <T> T get(Supplier<T> work) {
    Callable<T> callable = work::get;
    return configuration
        .getObject()
        .getCommandExecutorTxRequired()
        .execute(context -> context.runWithoutAuthorization(callable));
  }

  /** Like {@link #get}, for work that returns nothing. */
  public void run(Runnable work) {
    get(
        () -> {
          work.run();
          return null;
        });
  }
}
