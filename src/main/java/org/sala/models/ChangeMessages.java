package org.sala.models;

import java.util.List;
import java.util.function.Predicate;
import org.sala.language.Bilingual;
import org.sala.language.Wording;
import org.sala.notification.Audience;
import org.sala.notification.Notifications;
import org.sala.people.Account;
import org.sala.people.Person;
import org.sala.people.Staff;
import org.springframework.stereotype.Component;

/** Tells people of changes of the models: those who decide, and those who work by them. */
@Component
class ChangeMessages {

  private static final int SAID = 3;

  private final Notifications notifications;
  private final Staff staff;

  ChangeMessages(Notifications notifications, Staff staff) {
    this.notifications = notifications;
    this.staff = staff;
  }

  /** Who decides is asked to. */
  void proposed(ModelChange change) {
    tell(
        "proposed",
        change,
        person -> person.isIn("process-owners") || person.isIn("governors"),
        Wording.of("models.change.told.proposed", change.id(), change.name()));
  }

  /** Whoever works by the models hears from when something else will count. */
  void agreed(ModelChange change, List<ChangedFile> files) {
    tell(
        "agreed",
        change,
        ChangeMessages::worksByModels,
        Wording.of(
            "models.change.told.agreed", change.inForceFrom(), change.name(), summary(files)));
  }

  /** Whoever works by the models hears that something else counts. */
  void inForce(ModelChange change, List<ChangedFile> files) {
    tell(
        "in-force",
        change,
        ChangeMessages::worksByModels,
        Wording.of("models.change.told.in-force", change.name(), summary(files)));
  }

  /** Who proposed it hears the answer. */
  void refused(ModelChange change, String reason) {
    tellOne(
        "refused",
        change,
        change.proposedBy(),
        Wording.of("models.change.told.refused", change.id(), change.name(), reason));
  }

  /** Who proposed and who agreed hear that it does not count. */
  void stopped(ModelChange change, String why) {
    var text = Wording.of("models.change.told.stopped", change.id(), change.name(), why);
    tellOne("stopped", change, change.proposedBy(), text);
    tellOne("stopped", change, change.decidedBy(), text);
  }

  /** Units hear of how many of their requests the dates have become others. */
  void moved(ModelChange change, List<ReceivedChanges.OfUnit> units) {
    for (var each : units) {
      notifications.tell(
          "deadlines-%d:%s".formatted(change.id(), each.unit()),
          new Audience.Unit(each.unit()),
          Wording.of("models.received.told", change.id(), change.name(), each.moved()));
    }
  }

  private static boolean worksByModels(Person person) {
    return person.heads()
        || person.governs()
        || person.isIn("desk")
        || person.isIn("process-owners");
  }

  private static Bilingual summary(List<ChangedFile> files) {
    var all = files.stream().flatMap(file -> Differences.of(file).stream()).toList();
    var said = all.stream().limit(SAID).map(Difference::sentence).toList();
    var sentences = Bilingual.joined("; ", said);
    return all.size() <= SAID
        ? sentences
        : Wording.of("models.change.told.and-more", sentences, all.size() - SAID);
  }

  private void tell(String what, ModelChange change, Predicate<Person> whom, Bilingual text) {
    staff.accounts().stream()
        .map(Account::id)
        .filter(id -> whom.test(staff.person(id).own()))
        .forEach(id -> tellOne(what, change, id, text));
  }

  private void tellOne(String what, ModelChange change, String account, Bilingual text) {
    if (account != null) {
      notifications.tell(
          "model-change-%d:%s:%s".formatted(change.id(), what, account),
          new Audience.Person(account),
          text);
    }
  }
}
