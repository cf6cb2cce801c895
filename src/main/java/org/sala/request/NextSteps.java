package org.sala.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sala.engine.EngineClock;
import org.sala.people.Person;
import org.sala.people.Units;
import org.sala.request.RequestAccess.Reader;
import org.sala.servicelevel.Holidays;
import org.sala.servicelevel.ServiceLevels;
import org.springframework.stereotype.Component;

/**
 * What may happen next with a request beside its tasks, and who may bring it about; what is offered
 * is what is accepted.
 */
@Component
class NextSteps {

  private static final String TABLE = "merge-deadlines";

  private final RequestAccess access;
  private final Units units;
  private final ServiceLevels serviceLevels;
  private final Holidays holidays;
  private final ReceiptNumbers receiptNumbers;

  NextSteps(
      RequestAccess access,
      Units units,
      ServiceLevels serviceLevels,
      Holidays holidays,
      ReceiptNumbers receiptNumbers) {
    this.receiptNumbers = receiptNumbers;
    this.access = access;
    this.units = units;
    this.serviceLevels = serviceLevels;
    this.holidays = holidays;
  }

  /** What this person is offered. */
  List<String> offered(Request request, Reader reader, Person person) {
    var steps = new ArrayList<String>();
    if (reader.mayKnowRequester() && receiptNumbers.isUntold(request, person)) {
      steps.add("READ_OUT");
    }
    if (mayMerge(request, person)) {
      steps.add("MERGE");
    } else if (mayPart(request, person) && isInTimeToPart(request)) {
      steps.add("UNMERGE");
    }
    if (request.isOpen() && reader.mayWithdraw()) {
      steps.add("WITHDRAW");
    }
    if (request.isOpen() && reader.mayEscalate() && !request.isAnswered()) {
      steps.add("ESCALATE");
    }
    if (request.isOpen() && reader.mayAccuse()) {
      steps.add("ACCUSE");
    }
    return steps;
  }

  /** A head, or who governs, joins a request that is being examined with another one. */
  boolean mayMerge(Request request, Person person) {
    return request.isOpen()
        && !request.isBeingChecked()
        && !request.isAnswered()
        && request.duplicateOf() == null
        && (person.groups().contains(units.get(request.leadUnit()).headsGroup())
            || person.governs())
        && access.reader(request, person).mayRead();
  }

  /** Who may know requesters parts what was joined. */
  boolean mayPart(Request request, Person person) {
    return Merges.isMerged(request)
        && person.receivesRequesters()
        && access.reader(request, person).mayRead();
  }

  /** Whether the working days of the table "Merge deadlines" last. */
  boolean isInTimeToPart(Request request) {
    var days = serviceLevels.days(TABLE, Map.of("priority", request.priority()), "undoDays");
    var until = holidays.calendar().dueAfter(request.closedAt(), days, List.of()).at();
    return !EngineClock.now().isAfter(until);
  }
}
