package org.sala.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/**
 * Gives each command a manager of Sala's own in the place of the engine's.
 *
 * @param type the engine's class that is replaced
 */
record Replacement(Class<?> type, Supplier<Session> manager) implements SessionFactory {

  @Override
  public Class<?> getSessionType() {
    return type;
  }

  @Override
  public Session openSession() {
    return manager.get();
  }
}
