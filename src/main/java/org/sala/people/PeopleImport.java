package org.sala.people;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.sala.engine.Refusal;
import org.sala.language.Bilingual;
import org.sala.people.PeopleFile.Row;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings in the people of an office from a list: all of them or none. Who has an account already
 * keeps it, with name and password, and gets the groups that are missing; nobody loses one.
 */
@Component
class PeopleImport {

  // Nothing that looks like something else on paper.
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int PASSWORD = 16;

  private final SecureRandom random = new SecureRandom();
  private final IdentityService identity;

  PeopleImport(@Lazy IdentityService identity) {
    this.identity = identity;
  }

  /** What becomes of a row. */
  enum State {
    NEW,
    KNOWN,
    WRONG
  }

  /**
   * A person of the list.
   *
   * @param groups those that the person gets
   * @param waiting those of them to which a second person has to agree first
   * @param problems what is wrong with the row; empty unless it is WRONG
   * @param password the first one, told this once; null unless the account was just made
   */
  record Brought(
      long line,
      String id,
      String name,
      List<String> groups,
      List<String> waiting,
      State state,
      List<Bilingual> problems,
      String password) {}

  /** What would become of each row; nothing is stored. */
  List<Brought> check(List<Row> rows) {
    var accounts = accounts();
    var problems = new PeopleRows(groups(), accounts).problems(rows);
    return rows.stream()
        .map(
            row -> {
              boolean isKnown = accounts.contains(row.id());
              var wrong = problems.get(row);
              return new Brought(
                  row.line(),
                  row.id(),
                  (row.firstName() + " " + row.lastName()).strip(),
                  isKnown ? missing(row) : row.groups(),
                  List.of(),
                  !wrong.isEmpty() ? State.WRONG : isKnown ? State.KNOWN : State.NEW,
                  wrong,
                  null);
            })
        .toList();
  }

  /**
   * Makes the accounts and memberships; where a row is wrong, none of them.
   *
   * @return what became of each row, with first passwords; or what is wrong
   */
  @Transactional
  public List<Brought> bring(List<Row> rows) {
    var checked = check(rows);
    if (checked.stream().anyMatch(row -> row.state() == State.WRONG)) {
      return checked;
    }
    var brought = new ArrayList<Brought>();
    for (int i = 0; i < rows.size(); i++) {
      var plan = checked.get(i);
      var password = plan.state() == State.NEW ? made(rows.get(i)) : null;
      var waiting = plan.groups().stream().filter(group -> waits(plan.id(), group)).toList();
      brought.add(
          new Brought(
              plan.line(),
              plan.id(),
              plan.name(),
              plan.groups(),
              waiting,
              plan.state(),
              List.of(),
              password));
    }
    return brought;
  }

  // Whoever may not do it alone is refused by the engine, and the wish is written down.
  private boolean waits(String person, String group) {
    try {
      identity.createMembership(person, group);
      return false;
    } catch (Refusal refusal) {
      return true;
    }
  }

  private String made(Row row) {
    var password =
        random
            .ints(PASSWORD, 0, LETTERS.length())
            .mapToObj(place -> LETTERS.substring(place, place + 1))
            .collect(Collectors.joining());
    var user = identity.newUser(row.id());
    user.setFirstName(row.firstName());
    user.setLastName(row.lastName());
    user.setEmail(row.email());
    user.setPassword(password);
    identity.saveUser(user);
    return password;
  }

  private List<String> missing(Row row) {
    var has =
        identity.createGroupQuery().groupMember(row.id()).list().stream()
            .map(Group::getId)
            .collect(Collectors.toSet());
    return row.groups().stream().filter(group -> !has.contains(group)).toList();
  }

  private Set<String> groups() {
    return identity.createGroupQuery().list().stream()
        .map(Group::getId)
        .collect(Collectors.toSet());
  }

  private Set<String> accounts() {
    return identity.createUserQuery().list().stream().map(User::getId).collect(Collectors.toSet());
  }
}
