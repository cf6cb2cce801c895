package org.sala.meeting;

import java.time.Instant;
import java.util.List;
import org.sala.language.Bilingual;
import org.sala.notification.Audience;
import org.sala.notification.Notifications;
import org.springframework.stereotype.Component;

/** Says to several at once what happens with a meeting. */
@Component
class MeetingMessages {

  static final Audience DESK = new Audience.Group("desk");
  static final Audience GOVERNORS = new Audience.Group("governors");
  static final Audience DEPUTY_GOVERNORS = new Audience.Group("deputy-governors");

  private final Notifications notifications;
  private final Organisations organisations;

  MeetingMessages(Notifications notifications, Organisations organisations) {
    this.notifications = notifications;
    this.organisations = organisations;
  }

  /** Writes one message for each audience; the key tells this message from every other. */
  void send(String key, Meeting meeting, List<Audience> audiences, Bilingual text) {
    send(key, meeting, audiences, text, null);
  }

  /** As {@link #send}, and asks for something until a moment. */
  void send(String key, Meeting meeting, List<Audience> audiences, Bilingual text, Instant until) {
    audiences.forEach(
        audience ->
            notifications.send(
                "%s:%s:%s".formatted(key, meeting.number(), audience.code()),
                meeting.number(),
                audience,
                text,
                until));
  }

  /** The members of the convenor who follow the meeting, if it has a convenor. */
  List<Audience> convenors(Meeting meeting) {
    return organisations.convenorGroup(meeting.convenor()).stream()
        .<Audience>map(Audience.Group::new)
        .toList();
  }
}
