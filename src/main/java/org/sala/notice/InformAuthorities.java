package org.sala.notice;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.intake.Places;
import org.sala.intake.Places.Place;
import org.sala.language.Wording;
import org.sala.notification.Audience;
import org.sala.notification.Notifications;
import org.springframework.stereotype.Component;

/** Informs the district and the commune of the activity. */
@Component
class InformAuthorities implements JavaDelegate {

  private final Notices notices;
  private final Notifications notifications;
  private final Places places;

  InformAuthorities(Notices notices, Notifications notifications, Places places) {
    this.notices = notices;
    this.notifications = notifications;
    this.places = places;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var notice = notices.get(execution.getProcessBusinessKey());
    for (var place = places.find(notice.placeCode()); place.isPresent(); ) {
      inform(notice, place.get());
      place = places.find(place.get().parentCode());
    }
  }

  private void inform(Notice notice, Place place) {
    notifications.send(
        "informed:%s:%s".formatted(notice.number(), place.code()),
        notice.number(),
        new Audience.Authority(place.code()),
        Wording.of("notice.informed", notice.heldOn(), notice.placeName(), notice.number()));
  }
}
