package org.sala.absence;

import java.time.LocalDate;
import org.sala.language.Bilingual;
import org.sala.language.Wording;
import org.sala.notification.Audience;
import org.sala.notification.Notifications;
import org.sala.people.Staff;
import org.springframework.stereotype.Component;

/**
 * Tells who is to act, and who is away, that it was written down and that it was ended early. That
 * it ends with its last day stands in the first message.
 */
@Component
class DeputyMessages {

  private final Notifications notifications;
  private final Staff staff;

  DeputyMessages(Notifications notifications, Staff staff) {
    this.notifications = notifications;
    this.staff = staff;
  }

  void begun(long id, String person, LocalDate from, LocalDate to, String deputy) {
    tell(id, "deputy", deputy, Wording.of("absence.you-act", staff.nameOf(person), from, to));
    tell(id, "person", person, Wording.of("absence.acts-for-you", staff.nameOf(deputy), from, to));
  }

  void ended(long id, String person, String deputy) {
    tell(id, "deputy-ended", deputy, Wording.of("absence.you-act-no-more", staff.nameOf(person)));
    tell(
        id,
        "person-ended",
        person,
        Wording.of("absence.acts-for-you-no-more", staff.nameOf(deputy)));
  }

  private void tell(long id, String what, String account, Bilingual words) {
    notifications.tell("absence:" + id + ":" + what, new Audience.Person(account), words);
  }
}
