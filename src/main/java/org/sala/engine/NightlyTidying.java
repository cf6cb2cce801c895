package org.sala.engine;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.historycleanup.HistoryCleanupJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.historycleanup.HistoryCleanupJobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The engine's own job that cleans its history each night, and the product's rows with it. */
@Component
class NightlyTidying extends HistoryCleanupJobHandler {

  private final ApplicationEventPublisher events;

  NightlyTidying(ApplicationEventPublisher events) {
    this.events = events;
  }

  @Override
  public void execute(
      HistoryCleanupJobHandlerConfiguration configuration,
      ExecutionEntity execution,
      CommandContext context,
      String tenant) {
    events.publishEvent(new Nightfall());
    super.execute(configuration, execution, context, tenant);
  }
}
