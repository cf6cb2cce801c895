package org.sala.credential;

import java.util.Set;
import java.util.TreeSet;
import org.sala.credential.AccessWish.Kind;
import org.sala.language.Bilingual;
import org.sala.language.Wording;
import org.sala.notification.Audience;
import org.sala.notification.Notifications;
import org.sala.people.Provisioning;
import org.sala.people.Staff;
import org.springframework.stereotype.Component;

/** Tells the inspectorate, those who may agree, and the person, of what is asked and done. */
@Component
class WishMessages {

  private final Notifications notifications;
  private final Staff staff;

  WishMessages(Notifications notifications, Staff staff) {
    this.notifications = notifications;
    this.staff = staff;
  }

  /** Who may agree is asked to. */
  void asked(AccessWish wish) {
    var person = staff.nameOf(wish.askedBy());
    var text =
        wish.kind() == Kind.MEMBERSHIP
            ? Wording.of("credential.told.membership-asked", person, wish.account(), wish.groupId())
            : Wording.of("credential.told.factor-asked", person, wish.account());
    var all = new TreeSet<>(inspectorate());
    all.addAll(staff.membersOf(Provisioning.ADMINISTRATORS));
    all.remove(wish.askedBy());
    tell("asked", wish, all, text);
  }

  /** The inspectorate and the person hear that it is done. */
  void granted(AccessWish wish, String by) {
    var names = new String[] {staff.nameOf(wish.askedBy()), staff.nameOf(by)};
    var text =
        wish.kind() == Kind.MEMBERSHIP
            ? Wording.of(
                "credential.told.membership", wish.account(), wish.groupId(), names[0], names[1])
            : Wording.of("credential.told.factor", wish.account(), names[0], names[1]);
    var all = new TreeSet<>(inspectorate());
    all.add(wish.account());
    tell("granted", wish, all, text);
  }

  private Set<String> inspectorate() {
    return Set.copyOf(staff.membersOf("inspectorate"));
  }

  private void tell(String what, AccessWish wish, Set<String> accounts, Bilingual text) {
    for (var account : accounts) {
      notifications.tell(
          "access-%d:%s:%s".formatted(wish.id(), what, account),
          new Audience.Person(account),
          text);
    }
  }
}
