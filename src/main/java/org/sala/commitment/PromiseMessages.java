package org.sala.commitment;

import org.sala.casefile.CaseNumbers.Kind;
import org.sala.notification.Notifications;
import org.springframework.stereotype.Component;

/** Says to whom it matters what becomes of a promise. */
@Component
class PromiseMessages {

  private static final String DESK = "desk";

  private final Notifications notifications;

  PromiseMessages(Notifications notifications) {
    this.notifications = notifications;
  }

  /** Tells those who work on it. */
  void toStaff(String key, Commitment commitment, String group, String en, String km) {
    notifications.send(key, commitment.caseNumber(), group, en, km);
  }

  /**
   * Tells the requester; what was promised to a whole meeting goes to the desk, which tells all.
   */
  void toRequester(String key, Commitment commitment, String en, String km) {
    var audience = Kind.REQUEST.isOf(commitment.caseNumber()) ? Notifications.REQUESTER : DESK;
    notifications.send(key, commitment.caseNumber(), audience, en, km);
  }
}
