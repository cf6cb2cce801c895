package org.sala.routing;

import org.sala.casefile.CaseFile;
import org.sala.casefile.CaseFile.Draft;
import org.sala.casefile.Entry;
import org.sala.casefile.Entry.Field;
import org.sala.engine.EngineClock;
import org.sala.engine.Refusal.Problem;
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
    caseFile.add(
        Draft.event(
            number,
            "TABLE_INCOMPLETE",
            "A decision table has no right row",
            "តារាងសម្រេចគ្មានជួរត្រឹមត្រូវ",
            Entry.SALA,
            new Field(
                "problem",
                "What is wrong",
                "បញ្ហា",
                problem.text().en(),
                problem.text().km() + " / " + problem.text().en())));
    var key = "table-incomplete:" + number + ":" + EngineClock.now().toEpochMilli() + ":";
    for (var audience : new String[] {"desk", "process-owners"}) {
      notifications.send(
          key + audience,
          number,
          new Audience.Group(audience),
          "Request " + number + ": " + problem.text().en(),
          "សំណើលេខ " + number + "៖ " + problem.text().km());
    }
  }

  /** Tells that the table "Service levels" has no right row for a request. */
  public void tellOfDays(String number, String category, String priority) {
    tell(
        number,
        new Problem(
            "category",
            "The table 'Service levels' has no right row for category %s and priority %s. Other days stand in for it until a process owner mends it."
                .formatted(category, priority),
            "តារាង 'Service levels' គ្មានជួរត្រឹមត្រូវសម្រាប់ប្រភេទ %s និងអាទិភាព %s ទេ។ ប្រើរយៈពេលផ្សេងជំនួស រហូតដល់ម្ចាស់ដំណើរការកែ។"
                .formatted(category, priority)));
  }
}
