package org.sala.web;

import java.util.Collection;
import org.sala.engine.RestoredDatabase;
import org.sala.people.Provisioning;
import org.springframework.stereotype.Component;

/**
 * Lets in administrators alone while Sala stands on a restored database that nobody has released:
 * what others did on it would be lost if another backup turned out to be the right one.
 */
@Component
class RestoreDoor {

  private final RestoredDatabase database;

  RestoreDoor(RestoredDatabase database) {
    this.database = database;
  }

  /** Tells somebody that Sala does not work yet. */
  static class NotReleased extends RuntimeException {

    NotReleased() {
      super("The database was restored and is not released.", null, false, false);
    }
  }

  /**
   * Lets somebody of these groups in, or not.
   *
   * @throws NotReleased if they have to wait
   */
  void check(Collection<String> groups) {
    if (!groups.contains(Provisioning.ADMINISTRATORS) && database.isStillHeld()) {
      throw new NotReleased();
    }
  }
}
