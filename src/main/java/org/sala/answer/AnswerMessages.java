package org.sala.answer;

import org.sala.language.VisibleText;
import org.sala.language.Wording;
import org.sala.notification.Audience;
import org.sala.notification.Notifications;
import org.sala.request.CitizenRequestProcess.Dates;
import org.sala.request.Requests;
import org.sala.servicelevel.Deadlines;
import org.springframework.stereotype.Component;

/**
 * Tells the requester, and all who asked the same, what the answer is; of a restricted request only
 * where to get it, for a message passes through more hands than an answer.
 */
@Component
class AnswerMessages {

  private final Notifications notifications;
  private final Requests requests;
  private final Deadlines deadlines;

  AnswerMessages(Notifications notifications, Requests requests, Deadlines deadlines) {
    this.notifications = notifications;
    this.requests = requests;
    this.deadlines = deadlines;
  }

  /**
   * Sends the answer.
   *
   * @param key tells this answer from every other
   * @param days working days in which the requester may agree or object
   */
  void answered(String key, String number, String answer, int days) {
    var until = deadlines.find(number, Dates.RESPONSE_DUE).orElseThrow().dueAt();
    var isTold = !requests.get(number).restricted() && !VisibleText.isBlank(answer);
    notifications.send(
        "answered:" + key,
        number,
        Audience.REQUESTER,
        isTold
            ? Wording.of("answer.answered", number, days, until, answer)
            : Wording.of("answer.answered-at-desk", number, days, until));
  }
}
