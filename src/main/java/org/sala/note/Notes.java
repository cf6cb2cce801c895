package org.sala.note;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sala.casefile.CaseAccess;
import org.sala.casefile.CaseFile;
import org.sala.casefile.CaseFile.Draft;
import org.sala.casefile.Entry;
import org.sala.casefile.Entry.Field;
import org.sala.engine.Refusal;
import org.sala.language.Wording;
import org.sala.notification.Audience;
import org.sala.notification.Notifications;
import org.sala.people.Account;
import org.sala.people.Person;
import org.sala.people.Staff;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes to colleagues: entries of the case file that tell whom they mention. A note starts no clock
 * and moves no step. Whoever reads the case file of a case reads its notes; requesters, papers and
 * whoever is complained of do not.
 */
@Service
class Notes {

  private static final int OFFERED = 10;

  private final CaseAccess access;
  private final CaseFile caseFile;
  private final Notifications notifications;
  private final Staff staff;
  private final NoteDrafts drafts;

  Notes(
      CaseAccess access,
      CaseFile caseFile,
      Notifications notifications,
      Staff staff,
      NoteDrafts drafts) {
    this.drafts = drafts;
    this.access = access;
    this.caseFile = caseFile;
    this.notifications = notifications;
    this.staff = staff;
  }

  /**
   * Writes a note and tells those whom it mentions.
   *
   * @param mentioned accounts of persons who may know of the case
   * @throws Refusal if there is no such case for the writer, or if one of those mentioned may not
   *     know of it; which of the two reasons there are for that stays unsaid
   */
  @Transactional
  void write(String number, String user, String text, List<String> mentioned) {
    writer(number, user);
    var told = mentioned.stream().distinct().toList();
    var strangers =
        told.stream().filter(each -> !access.mayKnow(number, staff.person(each))).toList();
    if (!strangers.isEmpty()) {
      throw new Refusal(
          "mentioned", Wording.of("note.cannot-be-told", String.join(", ", strangers)));
    }
    caseFile.add(
        Draft.event(number, Entry.NOTE, Wording.of("note.entry"), user, fields(text, told)));
    var message = Wording.of("note.mentioned", staff.nameOf(user), number);
    var key = "note:" + UUID.randomUUID() + ":";
    told.stream()
        .filter(each -> !each.equals(user))
        .forEach(
            each -> notifications.send(key + each, number, new Audience.Person(each), message));
    drafts.discard(number, user);
  }

  private void writer(String number, String user) {
    if (!mayWrite(number, staff.person(user))) {
      throw new Refusal(Wording.of("note.not-yours"));
    }
  }

  /** The words of a note that this person has begun; an empty text for none. */
  String begun(String number, String user) {
    return mayWrite(number, staff.person(user)) ? drafts.of(number, user).orElse("") : "";
  }

  /**
   * Keeps the words of a note that is not written yet.
   *
   * @throws Refusal if there is no such case for the writer
   */
  @Transactional
  void begin(String number, String user, String text) {
    writer(number, user);
    drafts.keep(number, user, text);
  }

  private Field[] fields(String text, List<String> told) {
    var words = Field.text("note", Wording.of("note.words"), text);
    return told.isEmpty()
        ? new Field[] {words}
        : new Field[] {words, Field.text("mentioned", Wording.of("note.told"), labels(told))};
  }

  private String labels(List<String> accounts) {
    return accounts.stream()
        .map(each -> staff.account(each).label())
        .collect(Collectors.joining(", "));
  }

  /** Colleagues who may know of the case and whose name or account holds these words. */
  List<Account> colleagues(String number, String user, String words) {
    if (!mayWrite(number, staff.person(user))) {
      return List.of();
    }
    var wanted = words.strip().toLowerCase(Locale.ROOT);
    return staff.accounts().stream()
        .filter(each -> !each.id().equals(user))
        .filter(each -> (each.label() + " " + each.id()).toLowerCase(Locale.ROOT).contains(wanted))
        .filter(each -> access.mayKnow(number, staff.person(each.id())))
        .limit(OFFERED)
        .toList();
  }

  private boolean mayWrite(String number, Person person) {
    return !person.onlyWatches() && access.mayKnow(number, person);
  }
}
