package org.sala.people;

import java.util.Optional;
import java.util.Set;
import org.sala.engine.StoredLogIns;
import org.sala.engine.StoredLogIns.StoredLogIn;
import org.springframework.stereotype.Component;

/** A person's account at this moment: the log-in and the groups, read anew each time. */
@Component
public class Accounts {

  private final StoredLogIns logIns;
  private final Staff staff;

  Accounts(StoredLogIns logIns, Staff staff) {
    this.logIns = logIns;
    this.staff = staff;
  }

  /** An account: how its person logs in, and to which groups the person belongs. */
  public record Account(StoredLogIn logIn, Set<String> groups) {

    /** The name of the account. */
    public String id() {
      return logIn.id();
    }
  }

  /** The account of this name, or nothing if there is none (any more). */
  public Optional<Account> find(String id) {
    return logIns.find(id).map(logIn -> new Account(logIn, staff.groupsOf(logIn.id())));
  }
}
