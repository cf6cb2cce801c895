package org.sala.models;

import java.util.Map;
import org.sala.casefile.CaseLifecycle;
import org.sala.engine.EngineClock;
import org.sala.language.Days;
import org.springframework.stereotype.Component;

/** Begins the rehearsal of a change that was proposed; jobs do it, a few cases at a time. */
@Component
class RehearsalStart {

  private static final int MONTHS = 12;

  private final ModelChanges changes;
  private final ModelReplays replays;
  private final CaseLifecycle cases;

  RehearsalStart(ModelChanges changes, ModelReplays replays, CaseLifecycle cases) {
    this.changes = changes;
    this.replays = replays;
    this.cases = cases;
  }

  /** Has the cases of the last twelve months followed, if they came by what the change alters. */
  void begin(long change) {
    if (!ProcessReplays.of(changes.files(change)).processes().isEmpty()) {
      replays.begin(change, EngineClock.now().atZone(Days.ZONE).minusMonths(MONTHS).toInstant());
      cases.start(RehearsalProcess.KEY, RehearsalProcess.number(change), Map.of());
    }
  }
}
