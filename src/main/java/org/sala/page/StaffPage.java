package org.sala.page;

import java.util.Locale;
import java.util.function.Predicate;
import org.sala.people.Person;
import org.sala.people.Provisioning;

/**
 * The staff pages in the order of the menu, and whom each opens for: who may read or do nothing on
 * a page does not find it in the menu. The doors of {@code /api} decide for themselves; a test
 * holds the two against each other.
 */
public enum StaffPage {
  GOVERNOR(person -> person.governs() || person.preparesForGovernors()),
  REQUESTS(StaffPage::isOfUnit),
  VISITS(StaffPage::inspects),
  DASHBOARD(person -> person.oversees() || person.heads()),
  DESK(person -> person.isIn("desk")),
  MEETINGS(person -> person.readsAll() || convenes(person)),
  MINUTES(person -> person.isIn("desk")),
  NOTICES(Person::readsAll),
  MESSAGES(Person::receivesRequesters),
  PAPERS(person -> isOfUnit(person) || person.mendsSteps()),
  REPORTS(person -> person.readsAll() || convenes(person)),
  MODELS(person -> person.mendsSteps() || person.oversees()),
  READINGS(person -> person.isIn("auditors")),
  AUDIT(person -> person.isIn("auditors")),
  UNMOVED(person -> person.isIn("auditors") || person.governs() || person.mendsSteps()),
  HOLIDAYS(person -> person.isIn(Provisioning.ADMINISTRATORS) || person.oversees()),
  ABSENCES(person -> isOfUnit(person) || person.isIn(Provisioning.ADMINISTRATORS)),
  ADMIN(person -> person.isIn(Provisioning.ADMINISTRATORS)),
  AGREEMENTS(person -> person.isIn(Provisioning.ADMINISTRATORS) || person.isIn("inspectorate")),
  ACCOUNT(person -> true),
  INBOX(person -> true),
  /** Where a log-in goes on that needs more than a password; nobody goes there by the menu. */
  LOGIN(person -> false);

  private final Predicate<Person> opensFor;

  StaffPage(Predicate<Person> opensFor) {
    this.opensFor = opensFor;
  }

  /** Whether the page is of use to this person. */
  public boolean opensFor(Person person) {
    return opensFor.test(person);
  }

  /** The name of the page's folder, and the first part of its address. */
  public String folder() {
    return name().toLowerCase(Locale.ROOT);
  }

  // Where a unit has no inspectors its officers visit.
  private static boolean isOfUnit(Person person) {
    return person.readsAll() || !person.unitCodes().isEmpty();
  }

  private static boolean inspects(Person person) {
    return person.groups().stream().anyMatch(group -> group.matches(".*-(inspectors|officers)"));
  }

  private static boolean convenes(Person person) {
    return person.groups().stream().anyMatch(group -> group.startsWith("convenor-"));
  }
}
