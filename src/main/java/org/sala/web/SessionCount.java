package org.sala.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.sala.engine.TimelyAnswer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the sessions that have not ended, on all nodes, for the metrics. */
@Component
class SessionCount implements MeterBinder {

  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final String OPEN =
      """
      select count(*) from http_session
      where expiry_time > extract(epoch from clock_timestamp()) * 1000
      """;

  private final TimelyAnswer<Long> open;

  SessionCount(JdbcClient jdbc) {
    this.open = new TimelyAnswer<>("sessions", () -> jdbc.sql(OPEN).query(Long.class).single());
  }

  @Override
  public void bindTo(MeterRegistry metrics) {
    Gauge.builder("sala.sessions", this, SessionCount::open)
        .description("Sessions that have not ended, on all nodes")
        .register(metrics);
  }

  private double open() {
    try {
      return open.within(PATIENCE).map(Long::doubleValue).orElse(Double.NaN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Double.NaN;
    }
  }
}
