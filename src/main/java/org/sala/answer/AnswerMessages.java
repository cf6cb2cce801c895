package org.sala.answer;

import java.util.List;
import org.sala.casefile.ByWhom;
import org.sala.casefile.Entry;
import org.sala.language.Bilingual;
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
  private final ByWhom byWhom;
  private final PicturesTold pictures;

  AnswerMessages(
      Notifications notifications,
      Requests requests,
      Deadlines deadlines,
      ByWhom byWhom,
      PicturesTold pictures) {
    this.pictures = pictures;
    this.byWhom = byWhom;
    this.notifications = notifications;
    this.requests = requests;
    this.deadlines = deadlines;
  }

  /**
   * Sends the answer.
   *
   * @param key tells this answer from every other
   * @param answer with who signs it
   * @param days working days in which the requester may agree or object
   */
  void answered(String key, String number, ApprovedAnswer answer, int days) {
    var until = deadlines.find(number, Dates.RESPONSE_DUE).orElseThrow().dueAt();
    var isTold = !requests.get(number).restricted() && !VisibleText.isBlank(answer.text());
    notifications.send(
        "answered:" + key,
        number,
        Audience.REQUESTER,
        isTold
            ? pictures.told(
                number,
                signed(Wording.of("answer.answered", number, days, until, answer.text()), answer))
            : Wording.of("answer.answered-at-desk", number, days, until));
  }

  private Bilingual signed(Bilingual text, ApprovedAnswer answer) {
    return Entry.SALA.equals(answer.by())
        ? text
        : Bilingual.joined(
            " ",
            List.of(text, Wording.of("answer.signed", byWhom.of(answer.by(), answer.actingFor()))));
  }
}
