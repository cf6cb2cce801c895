package org.sala.routing;

import org.sala.casefile.CaseFile;
import org.sala.casefile.CaseFile.Draft;
import org.sala.casefile.Entry;
import org.sala.casefile.Entry.Field;
import org.sala.engine.EngineClock;
import org.sala.engine.Refusal.Problem;
import org.sala.language.Wording;
import org.sala.notification.Audience;
import org.sala.notification.Notifications;
import org.springframework.stereotype.Component;

/**
 * Says which decision table has no right row for a request: in its case file, to the desk, which
 * goes on with it, and to the process owners, who mend the table.
 */
@Component
public class TableTrouble {

  private final CaseFile caseFile;
  private final Notifications notifications;

  TableTrouble(CaseFile caseFile, Notifications notifications) {
    this.caseFile = caseFile;
    this.notifications = notifications;
  }

  /** Tells what is wrong; a null problem is none. */
  public void tell(String number, Problem problem) {
    if (problem == null) {
      return;
    }
    var text = problem.text();
    caseFile.add(
        Draft.event(
            number,
            "TABLE_INCOMPLETE",
            Wording.of("routing.entry.table-incomplete"),
            Entry.SALA,
            new Field("problem", Wording.of("routing.field.problem"), text.en(), text.label())));
    var key = "table-incomplete:" + number + ":" + EngineClock.now().toEpochMilli() + ":";
    for (var audience : new String[] {"desk", "process-owners"}) {
      notifications.send(
          key + audience,
          number,
          new Audience.Group(audience),
          Wording.of("routing.table-incomplete", number, text));
    }
  }

  /** Tells that the table "Service levels" has no right row for a request. */
  public void tellOfDays(String number, String category, String priority) {
    tell(number, new Problem("category", Wording.of("routing.no-days", category, priority)));
  }
}
