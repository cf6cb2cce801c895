package org.sala.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sala.casefile.ByWhom;
import org.sala.casefile.Entry;
import org.sala.language.Days;

/**
 * How a request climbed: who was asked at each level, until when, and what came of it. Read from
 * the entries of the case file alone, so it says what was, and not what is set up now.
 */
public final class Ladder {

  private static final String DECISION = "decide-escalation";
  private static final String PASSED_ON = "ESCALATED";
  private static final String RAISED = "DECISION_RAISED";

  private Ladder() {}

  /** The steps of a case, the earliest first. */
  public static List<Rung> of(List<Entry> entries, Instant now, ByWhom byWhom) {
    var rungs = new ArrayList<Rung>();
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).kind().equals(AskedOnLadder.ASKED)) {
        rungs.add(rung(entries.get(i), entries.subList(i + 1, entries.size()), now, byWhom));
      }
    }
    return rungs;
  }

  private static Rung rung(Entry asked, List<Entry> later, Instant now, ByWhom byWhom) {
    var until = asked.text(AskedOnLadder.UNTIL).map(Instant::parse).orElseThrow();
    for (var entry : later) {
      if (DECISION.equals(entry.formId())) {
        return rung(
            asked, until, Came.DECIDED, entry, byWhom.forReader(entry), Choices.wordOf(entry));
      }
      if (entry.kind().equals(PASSED_ON)) {
        return rung(
            asked,
            until,
            Came.PASSED_ON,
            entry,
            byWhom.forReader(entry),
            entry.text("reason").orElse(null));
      }
      if (Set.of(RAISED, AskedOnLadder.ASKED).contains(entry.kind())) {
        return rung(asked, until, Came.SILENT, null, null, null);
      }
    }
    return rung(asked, until, until.isBefore(now) ? Came.SILENT : Came.AWAITED, null, null, null);
  }

  private static Rung rung(
      Entry asked, Instant until, Came came, Entry answer, String by, String what) {
    return new Rung(
        asked.text(AskedOnLadder.LEVEL).map(Level::valueOf).orElseThrow().term(),
        asked.text(AskedOnLadder.PEOPLE).orElse(""),
        Days.of(asked.writtenAt()),
        Days.of(until),
        came,
        by,
        answer == null ? null : Days.of(answer.writtenAt()),
        what);
  }
}
