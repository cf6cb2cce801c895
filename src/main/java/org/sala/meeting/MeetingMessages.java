package org.sala.meeting;

import java.util.List;
import org.sala.notification.Notifications;
import org.springframework.stereotype.Component;

/** Says to several at once what happens with a meeting. */
@Component
class MeetingMessages {

  static final String DESK = "desk";
  static final String GOVERNORS = "governors";
  static final String DEPUTY_GOVERNORS = "deputy-governors";

  private final Notifications notifications;
  private final Organisations organisations;

  MeetingMessages(Notifications notifications, Organisations organisations) {
    this.notifications = notifications;
    this.organisations = organisations;
  }

  /** Writes one message for each audience; the key tells this message from every other. */
  void send(String key, Meeting meeting, List<String> audiences, String en, String km) {
    audiences.forEach(
        audience ->
            notifications.send(
                "%s:%s:%s".formatted(key, meeting.number(), audience),
                meeting.number(),
                audience,
                en,
                km));
  }

  /** The members of the convenor who follow the meeting, if it has a convenor. */
  List<String> convenors(Meeting meeting) {
    return organisations.convenorGroup(meeting.convenor()).stream().toList();
  }
}
