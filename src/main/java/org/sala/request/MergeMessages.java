package org.sala.request;

import org.sala.language.Wording;
import org.sala.notification.Audience;
import org.sala.notification.Notifications;
import org.sala.request.CitizenRequestProcess.Dates;
import org.sala.servicelevel.Deadlines;
import org.springframework.stereotype.Component;

/**
 * What is said when a request is joined with another one, and when it is on its own again (R46).
 */
@Component
class MergeMessages {

  private final Notifications notifications;
  private final Requests requests;
  private final Deadlines deadlines;

  MergeMessages(Notifications notifications, Requests requests, Deadlines deadlines) {
    this.notifications = notifications;
    this.requests = requests;
    this.deadlines = deadlines;
  }

  /**
   * Tells the requester with which request this one lives on, and whoever is accountable for that
   * one that its answer goes to one more.
   *
   * @param key tells this joining from an earlier one
   */
  void merged(String key, Request request) {
    var number = request.number();
    var survivor = requests.get(request.duplicateOf());
    notifications.sendToRequester(
        "merged:" + key, number, Wording.of("request.told-merged", number, survivor.number()));
    if (survivor.isBeingChecked()) {
      return; // nobody works on it yet but those who have just joined the two
    }
    notifications.send(
        "joined:" + key,
        survivor.number(),
        new Audience.Unit(survivor.leadUnit()),
        Wording.of("request.told-joined", number, survivor.number()));
  }

  /** Tells the requester that the other request ended without an answer. */
  void originalEnded(Request request) {
    onItsOwn(request, "request.told-original-ended");
  }

  /** Tells the requester that the two were joined by mistake. */
  void undone(Request request) {
    onItsOwn(request, "request.told-merge-undone");
  }

  private void onItsOwn(Request request, String key) {
    var number = request.number();
    var due = deadlines.find(number, Dates.DUE).orElseThrow().dueAt();
    notifications.sendToRequester(
        "unmerged:" + number + ":" + request.closedAt().toEpochMilli(),
        number,
        Wording.of(key, request.duplicateOf(), number, due));
  }
}
