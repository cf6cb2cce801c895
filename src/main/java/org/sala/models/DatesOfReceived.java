package org.sala.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sala.calendar.DatesPreviews;
import org.sala.engine.DatesAwaited;
import org.sala.people.Person;
import org.sala.request.DatesByTable;
import org.sala.request.ReceivedRequest;
import org.sala.request.ReceivedRequests;
import org.sala.request.ReceivedRequests.Asked;
import org.sala.servicelevel.DatesForeseen;
import org.sala.servicelevel.DatesForeseen.Foreseen;
import org.sala.servicelevel.Deadlines;
import org.sala.servicelevel.ServiceLevels;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says which dates of open requests a changed table of deadlines would move, before it does. */
@Component
class DatesOfReceived {

  private final ModelChanges changes;
  private final ChangedDays days;
  private final ReceivedRequests received;
  private final ReceivedChanges followers;
  private final DatesAwaited awaited;
  private final Deadlines deadlines;
  private final DatesByTable byTable;
  private final ServiceLevels levels;
  private final DatesForeseen foreseen;
  private final DatesPreviews previews;

  DatesOfReceived(
      ModelChanges changes,
      ChangedDays days,
      ReceivedRequests received,
      ReceivedChanges followers,
      DatesAwaited awaited,
      Deadlines deadlines,
      DatesByTable byTable,
      ServiceLevels levels,
      DatesForeseen foreseen,
      DatesPreviews previews) {
    this.changes = changes;
    this.days = days;
    this.received = received;
    this.followers = followers;
    this.awaited = awaited;
    this.deadlines = deadlines;
    this.byTable = byTable;
    this.levels = levels;
    this.foreseen = foreseen;
    this.previews = previews;
  }

  /** What the change is to the requests received before; nothing is changed. */
  @Transactional(readOnly = true)
  public ReceivedDates of(long id, Person reader) {
    var change = changes.find(id).orElseThrow(ChangeReading::notFound);
    if (change.state() != ChangeState.PROPOSED && change.state() != ChangeState.AGREED) {
      return new ReceivedDates(
          followers.count(id), null, change.received() ? followers.followed(id) : null, List.of());
    }
    var files = changes.files(id);
    var others = days.of(files);
    var requests = received.open(others.keySet());
    var numbers = requests.stream().map(ReceivedRequest::number).toList();
    var waitedFor = awaited.of(numbers);
    deadlines.readAhead(numbers);
    var dates = new ArrayList<Foreseen>();
    for (var each : requests) {
      var former = levels.of(each.category(), each.priority(), each.serviceLevelVersion());
      var level = others.get(new Asked(each.category(), each.priority()));
      var recipes =
          byTable.of(each, former, level, waitedFor.getOrDefault(each.number(), Set.of()));
      dates.addAll(foreseen.ifCounted(each.number(), recipes));
    }
    return new ReceivedDates(
        requests.size(),
        previews.told(List.copyOf(dates), reader),
        null,
        ChangedDays.fromNowOn(files));
  }
}
