package org.sala.models;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sala.casefile.CaseFile;
import org.sala.casefile.CaseFile.Draft;
import org.sala.casefile.CaseLifecycle;
import org.sala.casefile.Entry;
import org.sala.casefile.Entry.Field;
import org.sala.engine.DatesAwaited;
import org.sala.engine.TimersAskFirst.DatesInForce;
import org.sala.language.Bilingual;
import org.sala.language.Days;
import org.sala.language.Wording;
import org.sala.models.ReceivedChanges.Waiting;
import org.sala.request.DatesByTable;
import org.sala.request.ReceivedRequest;
import org.sala.request.ReceivedRequests;
import org.sala.request.RequestTerms;
import org.sala.servicelevel.Deadlines;
import org.sala.servicelevel.Deadlines.Deadline;
import org.sala.servicelevel.ServiceLevels;
import org.springframework.stereotype.Component;

/**
 * Lets requests that were received before follow a changed table of deadlines: all of them in jobs,
 * one at a timer's word.
 */
@Component
class ReceivedFollow implements DatesInForce {

  private final ChangedDays days;
  private final ReceivedRequests received;
  private final ReceivedChanges followers;
  private final DatesAwaited awaited;
  private final Deadlines deadlines;
  private final DatesByTable byTable;
  private final ServiceLevels levels;
  private final CaseFile caseFile;
  private final CaseLifecycle cases;

  ReceivedFollow(
      ChangedDays days,
      ReceivedRequests received,
      ReceivedChanges followers,
      DatesAwaited awaited,
      Deadlines deadlines,
      DatesByTable byTable,
      ServiceLevels levels,
      CaseFile caseFile,
      CaseLifecycle cases) {
    this.days = days;
    this.received = received;
    this.followers = followers;
    this.awaited = awaited;
    this.deadlines = deadlines;
    this.byTable = byTable;
    this.levels = levels;
    this.caseFile = caseFile;
    this.cases = cases;
  }

  /**
   * The change has come in force in this transaction: the requests it concerns follow in jobs.
   *
   * @param version of the table, from the change on
   */
  void begin(long change, int version, List<ChangedFile> files) {
    var requests = received.open(days.of(files).keySet());
    if (!requests.isEmpty()) {
      followers.await(change, version, requests);
      cases.start(DeadlineChangeProcess.KEY, DeadlineChangeProcess.number(change), Map.of());
    }
  }

  @Override
  public void bringUpToDate(Collection<String> caseNumbers) {
    var waiting = followers.waiting(caseNumbers);
    if (waiting.isEmpty()) {
      return;
    }
    var numbers = waiting.stream().map(Waiting::caseNumber).toList();
    var open =
        received.held(numbers).stream()
            .collect(Collectors.toMap(ReceivedRequest::number, Function.identity()));
    var waitedFor = awaited.of(numbers);
    deadlines.readAhead(numbers);
    var moved = new LinkedHashSet<String>();
    for (var each : waiting) {
      var request = open.get(each.caseNumber());
      var hasMoved =
          request != null
              && follow(each, request, waitedFor.getOrDefault(each.caseNumber(), Set.of()));
      followers.followed(each, hasMoved);
      if (hasMoved) {
        moved.add(each.caseNumber());
      }
    }
    if (!moved.isEmpty()) {
      cases.refreshDates(moved);
    }
  }

  private boolean follow(Waiting waiting, ReceivedRequest request, Set<String> waitedFor) {
    var number = request.number();
    var former = levels.of(request.category(), request.priority(), request.serviceLevelVersion());
    var level = levels.of(request.category(), request.priority(), waiting.version());
    var recipes = byTable.of(request, former, level, waitedFor);
    received.countBy(waiting.version(), List.of(number));
    if (recipes.isEmpty()) {
      return false;
    }
    var before =
        deadlines.of(number).stream()
            .filter(date -> date.process().isEmpty())
            .collect(Collectors.toMap(Deadline::name, Deadline::dueAt));
    deadlines.follow(number, recipes);
    var fields = fields(number, before);
    if (!fields.isEmpty()) {
      caseFile.add(
          Draft.event(
              number,
              "DATES_MOVED",
              Wording.of("models.received.entry", waiting.changeId()),
              Entry.SALA,
              fields.toArray(Field[]::new)));
    }
    return !fields.isEmpty();
  }

  private List<Field> fields(String number, Map<String, Instant> before) {
    var fields = new ArrayList<Field>();
    for (var date : deadlines.of(number)) {
      var was = before.get(date.name());
      if (date.process().isEmpty() && !date.dueAt().equals(was)) {
        var shown = Wording.of("models.received.date", Days.of(date.dueAt()), Days.of(was));
        fields.add(Field.text(date.name(), RequestTerms.of(date.name()), label(shown)));
      }
    }
    return fields;
  }

  private static String label(Bilingual text) {
    return text.label();
  }
}
