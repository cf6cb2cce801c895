package org.sala.commitment;

import java.time.Instant;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.language.Bilingual;
import org.sala.notification.Audience;
import org.sala.notification.Notifications;
import org.springframework.stereotype.Component;

/** Says to whom it matters what becomes of a promise. */
@Component
class PromiseMessages {

  private static final Audience DESK = new Audience.Group("desk");

  private final Notifications notifications;

  PromiseMessages(Notifications notifications) {
    this.notifications = notifications;
  }

  /** Tells the group that is to do something about it until a moment. */
  void toStaff(String key, Commitment commitment, String group, Bilingual text, Instant until) {
    notifications.send(key, commitment.caseNumber(), new Audience.Group(group), text, until);
  }

  /**
   * Tells the requester; what was promised to a whole meeting goes to the desk, which tells all.
   */
  void toRequester(String key, Commitment commitment, Bilingual text) {
    var audience = Kind.REQUEST.isOf(commitment.caseNumber()) ? Audience.REQUESTER : DESK;
    notifications.send(key, commitment.caseNumber(), audience, text);
  }
}
