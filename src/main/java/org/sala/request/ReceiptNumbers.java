package org.sala.request;

import org.sala.casefile.CaseFile;
import org.sala.casefile.CaseFile.Draft;
import org.sala.engine.Refusal;
import org.sala.language.Wording;
import org.sala.notification.Notifications;
import org.sala.notification.OutgoingMessages;
import org.sala.people.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Receipt numbers of callers, who hold no paper in hand (R09). A number waits among the messages
 * that the desk hands on until it is read out, or handed on in another way.
 */
@Service
public class ReceiptNumbers {

  private final Requests requests;
  private final RequestAccess access;
  private final Notifications notifications;
  private final OutgoingMessages outgoing;
  private final CaseFile caseFile;

  ReceiptNumbers(
      Requests requests,
      RequestAccess access,
      Notifications notifications,
      OutgoingMessages outgoing,
      CaseFile caseFile) {
    this.requests = requests;
    this.access = access;
    this.notifications = notifications;
    this.outgoing = outgoing;
    this.caseFile = caseFile;
  }

  /** Has the number of a request that was put by a call told to whoever called. */
  public void tell(String number) {
    notifications.sendToRequester(key(number), number, Wording.of("request.told-number", number));
  }

  /** Whether this person may still note that the number was read out. */
  boolean isUntold(Request request, Person person) {
    return request.isOpen()
        && Channel.find(request.channel()).filter(Channel::isCall).isPresent()
        && outgoing.isWaiting(key(request.number()), person);
  }

  /**
   * Writes down that the number was read out: nobody has to tell it any more.
   *
   * @throws Refusal if it does not wait for this person; whether the request exists stays unsaid
   */
  @Transactional
  void readOut(String number, String user) {
    var person = access.person(user);
    requests
        .find(number)
        .filter(request -> access.reader(request, person).mayKnowRequester())
        .filter(request -> isUntold(request, person))
        .orElseThrow(() -> new Refusal(Wording.of("request.not-yours")));
    outgoing.handedOn(key(number), person);
    caseFile.add(
        Draft.event(number, "NUMBER_READ_OUT", Wording.of("request.number-read-out"), user));
  }

  private static String key(String number) {
    return "number:" + number;
  }
}
