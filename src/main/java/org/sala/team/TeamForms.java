package org.sala.team;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.sala.casefile.AccusedPersons;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.casefile.FormFacts;
import org.sala.casefile.FormLists;
import org.sala.engine.DecisionTables;
import org.sala.people.Account;
import org.sala.people.Staff;
import org.sala.request.Requests;
import org.springframework.stereotype.Component;

/**
 * What forms are offered for joint teams: the list {@code team-accounts}, those with an office who
 * are not complained of; and {@code jointTeamUsual}, whether such teams are usual for a category.
 */
@Component
class TeamForms implements FormLists, FormFacts {

  private static final String USUAL = "jointTeamUsual";

  private final Staff staff;
  private final AccusedPersons accusations;
  private final DecisionTables tables;
  private final Requests requests;

  TeamForms(Staff staff, AccusedPersons accusations, DecisionTables tables, Requests requests) {
    this.staff = staff;
    this.accusations = accusations;
    this.tables = tables;
    this.requests = requests;
  }

  @Override
  public Optional<List<Option>> options(String list, String number, VariableScope variables) {
    return list.equals("team-accounts") ? Optional.of(accounts(number)) : Optional.empty();
  }

  private List<Option> accounts(String number) {
    var accused = accusations.of(number).persons();
    return staff.accounts().stream()
        .filter(account -> account.office() != null && !accused.contains(account.id()))
        .map(TeamForms::option)
        .toList();
  }

  private static Option option(Account account) {
    return new Option(account.id(), account.label());
  }

  @Override
  public Set<String> names() {
    return Set.of(USUAL);
  }

  @Override
  public Map<String, Object> facts(String caseNumber, Map<String, Object> answers) {
    return Map.of(USUAL, Kind.REQUEST.isOf(caseNumber) && isUsual(caseNumber));
  }

  private boolean isUsual(String number) {
    Map<String, Object> category = Map.of("category", requests.get(number).category());
    return tables
        .row(JointTeamProcess.DEADLINES, category)
        .map(row -> row.get("usual"))
        .filter(Boolean.TRUE::equals)
        .isPresent();
  }
}
