package org.sala.signon;

import org.sala.signon.Directory.Entry;
import org.sala.signon.SignedOnPeople.Known;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lets people of a directory in, and looks whether they are still there. */
@Component
class DirectoryPeople {

  private static final Logger LOG = LoggerFactory.getLogger(DirectoryPeople.class);

  private final SignOnSettings settings;
  private final MappedGroups mapped;
  private final SignedOnPeople people;
  private final Placements placements;
  private Directory directory;

  DirectoryPeople(
      SignOnSettings settings, MappedGroups mapped, SignedOnPeople people, Placements placements) {
    this.settings = settings;
    this.mapped = mapped;
    this.people = people;
    this.placements = placements;
  }

  /**
   * Whether this is the password of the person whom Sala knows by this account, and there is a
   * place for them.
   *
   * @throws RuntimeException if the directory does not answer
   */
  boolean comes(String account, String password) {
    var found =
        directory()
            .ofAccount(account)
            .or(
                () ->
                    people.ofAccount(account).flatMap(known -> directory().ofId(known.subject())));
    if (found.isEmpty() || !directory().isPassword(found.get(), password)) {
      return false;
    }
    try {
      return placements.give(person(found.get())).equals(account);
    } catch (NoPlace.Refused e) {
      LOG.info("{} gave the right password and has no place here: {}", account, e.getMessage());
      return false;
    }
  }

  private SignedOn person(Entry entry) {
    return new SignedOn(
        entry.id(),
        entry.account(),
        entry.firstName(),
        entry.lastName(),
        mapped.of(directory().groupsOf(entry)));
  }

  /** Looks whether everybody who is in is still who they were. */
  void look() {
    new Answers()
        .of(
            people.in(),
            known ->
                directory().ofId(known.subject()).ifPresentOrElse(this::bring, () -> gone(known)));
  }

  private void gone(Known known) {
    placements.take(known.account());
  }

  /** Brings everybody of the directory for whom there is a place, also those who never came. */
  void lookAtAll() {
    new Answers().of(directory().everybody(), this::bring);
  }

  private void bring(Entry entry) {
    var person = person(entry);
    if (person.groups().isEmpty() && people.of(person.subject()).isEmpty()) {
      return; // most of a directory has nothing to do with Sala
    }
    try {
      placements.give(person);
    } catch (NoPlace.Refused e) {
      if (e.reason() != NoPlace.NO_GROUP) {
        LOG.warn("{} of the directory has no place here: {}", entry.account(), e.getMessage());
      }
    }
  }

  private synchronized Directory directory() {
    if (directory == null) {
      directory = new Directory(settings);
    }
    return directory;
  }
}
