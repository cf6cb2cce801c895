package org.sala.quality;

import java.time.YearMonth;
import java.util.Date;
import java.util.Map;
import org.sala.casefile.CaseLifecycle;
import org.sala.engine.EngineClock;
import org.sala.language.Days;
import org.sala.quality.QualityReviewProcess.Variables;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has every month of Sala's life waited for by one process, which draws its sample when it is over.
 * It is no start of the model's own: a model that begins by itself is refused.
 */
@Component
class QualitySampling {

  private static final String KEY = "quality-";

  private final CaseLifecycle cases;
  private final QualitySamples samples;

  QualitySampling(CaseLifecycle cases, QualitySamples samples) {
    this.cases = cases;
    this.samples = samples;
  }

  /** The month in which Sala starts; each one draws the next behind it. */
  @EventListener(ApplicationReadyEvent.class)
  @Transactional
  public void start() {
    await(YearMonth.from(EngineClock.today()));
  }

  /** Waits for the end of a month, once whatever the number of nodes. */
  void await(YearMonth month) {
    if (samples.open(month)) {
      var over = month.plusMonths(1).atDay(1).atStartOfDay(Days.ZONE).toInstant();
      cases.start(
          QualityReviewProcess.SAMPLE, KEY + month, Map.of(Variables.SAMPLE_DUE, Date.from(over)));
    }
  }

  /** The month that a process waited for, by its business key. */
  static YearMonth monthOf(String key) {
    return YearMonth.parse(key.substring(KEY.length()));
  }
}
