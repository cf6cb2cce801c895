package org.sala.operations;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is watched of Sala begins with its name, also where a library counts it. */
@Component
class MetricNames implements MeterFilter {

  private static final List<String> WATCHED = List.of("http.server.requests", "hikaricp");

  @Override
  public Meter.Id map(Meter.Id id) {
    return WATCHED.stream().anyMatch(id.getName()::startsWith)
        ? id.withName("sala." + id.getName())
        : id;
  }
}
