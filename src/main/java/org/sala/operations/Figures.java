package org.sala.operations;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.sala.engine.EngineClock;
import org.sala.engine.TimelyAnswer;
import org.springframework.stereotype.Component;

/**
 * The figures of the office at work, for the page of the state and, as metrics, for those who watch
 * many offices. However often they are asked for, they are counted twice a minute at most.
 */
@Component
class Figures implements MeterBinder {

  private static final Duration KEPT = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofSeconds(4);
  private static final Duration A_MOMENT = Duration.ofMillis(50);

  private final TimelyAnswer<Counted> counted;
  private volatile Counted last = new Counted(Instant.EPOCH, Map.of());

  Figures(OfficeFigures office, EngineFigures engine) {
    this.counted =
        new TimelyAnswer<>(
            "figures of the office",
            () -> {
              var figures = new EnumMap<Figure, Long>(Figure.class);
              figures.putAll(office.counted());
              figures.putAll(engine.counted());
              return new Counted(EngineClock.now(), figures);
            });
  }

  private record Counted(Instant at, Map<Figure, Long> figures) {}

  @Override
  public void bindTo(MeterRegistry metrics) {
    for (var figure : Figure.values()) {
      if (figure.isTotal()) {
        FunctionCounter.builder(figure.metric(), this, all -> all.of(figure))
            .description(figure.description())
            .register(metrics);
      } else {
        Gauge.builder(figure.metric(), this, all -> all.of(figure))
            .description(figure.description())
            .baseUnit(figure.unit())
            .register(metrics);
      }
    }
  }

  /** One of them, or no number where the database does not answer in time. */
  private double of(Figure figure) {
    var value = all().get(figure);
    return value == null ? Double.NaN : value;
  }

  /** All of them, at most half a minute old; none where the database does not answer in time. */
  synchronized Map<Figure, Long> all() {
    if (isOld()) {
      last = asked(PATIENCE).orElseGet(() -> new Counted(EngineClock.now(), Map.of()));
    }
    return last.figures();
  }

  /** The same for who waits for nobody: none where they are not counted in a moment. */
  Map<Figure, Long> atOnce() {
    return isOld() ? asked(A_MOMENT).map(Counted::figures).orElse(Map.of()) : last.figures();
  }

  private boolean isOld() {
    return Duration.between(last.at(), EngineClock.now()).abs().compareTo(KEPT) > 0;
  }

  private Optional<Counted> asked(Duration patience) {
    try {
      return counted.within(patience);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
