package org.sala.request;

import org.sala.language.DayWords;
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
        "merged:" + key,
        number,
        "Your request "
            + number
            + " asks the same as request "
            + survivor.number()
            + " and was joined with it. You will get the answer to request "
            + survivor.number()
            + ".",
        "សំណើរបស់លោកអ្នកលេខ "
            + number
            + " ដូចគ្នានឹងសំណើលេខ "
            + survivor.number()
            + " ហើយត្រូវបានបញ្ចូលជាមួយគ្នា។ លោកអ្នកនឹងទទួលបានចម្លើយនៃសំណើលេខ "
            + survivor.number()
            + "។");
    if (survivor.isBeingChecked()) {
      return; // nobody works on it yet but those who have just joined the two
    }
    notifications.send(
        "joined:" + key,
        survivor.number(),
        new Audience.Unit(survivor.leadUnit()),
        "Request "
            + number
            + " asks the same as request "
            + survivor.number()
            + " and was joined with it. Your answer goes to both requesters.",
        "សំណើលេខ "
            + number
            + " ដូចគ្នានឹងសំណើលេខ "
            + survivor.number()
            + " ហើយត្រូវបានបញ្ចូលជាមួយគ្នា។ ចម្លើយរបស់លោកអ្នកនឹងផ្ញើជូនអ្នកស្នើសុំទាំងពីរ។");
  }

  /** Tells the requester that the other request ended without an answer. */
  void originalEnded(Request request) {
    onItsOwn(request, "ended without an answer", "បានបញ្ចប់ដោយគ្មានចម្លើយ");
  }

  /** Tells the requester that the two were joined by mistake. */
  void undone(Request request) {
    onItsOwn(request, "is a different matter", "ជារឿងផ្សេង");
  }

  private void onItsOwn(Request request, String whyEn, String whyKm) {
    var number = request.number();
    var other = request.duplicateOf();
    var due = deadlines.find(number, Dates.DUE).orElseThrow().dueAt();
    notifications.sendToRequester(
        "unmerged:" + number + ":" + request.closedAt().toEpochMilli(),
        number,
        "Request %s, with which your request %s was joined, %s. Your request is now examined on its own; the answer is due on %s."
            .formatted(other, number, whyEn, DayWords.en(due)),
        "សំណើលេខ %s ដែលសំណើរបស់លោកអ្នកលេខ %s ត្រូវបានបញ្ចូលជាមួយ %s។ ឥឡូវនេះសំណើរបស់លោកអ្នកត្រូវបានពិនិត្យដោយឡែក ហើយត្រូវឆ្លើយតបនៅ%s។"
            .formatted(other, number, whyKm, DayWords.km(due)));
  }
}
