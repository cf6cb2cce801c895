package org.sala.routing;

import static org.sala.request.CitizenRequestProcess.Variables.HEADS_GROUP;
import static org.sala.request.CitizenRequestProcess.Variables.OFFICERS_GROUP;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.sala.casefile.Accusation;
import org.sala.casefile.AccusedPersons;
import org.sala.casefile.FormLists;
import org.sala.engine.CaseFacts;
import org.sala.engine.Memberships.Sitting;
import org.sala.language.Alphabet;
import org.sala.language.Bilingual;
import org.sala.language.Wording;
import org.sala.people.Institutions;
import org.sala.people.Staff;
import org.sala.people.Unit;
import org.sala.people.Units;
import org.sala.request.Categories;
import org.sala.request.Categories.Category;
import org.sala.request.RequestLifecycle;
import org.sala.request.Requests;
import org.springframework.stereotype.Component;

/** The lists of the administration that forms may offer. */
@Component
class OfficeLists implements FormLists {

  private final Units units;
  private final Institutions institutions;
  private final Staff staff;
  private final Categories categories;
  private final Requests requests;
  private final RequestLifecycle lifecycle;
  private final AccusedPersons accusations;
  private final Appointments appointments;
  private final LikelyAccounts accounts;
  private final CaseFacts facts;

  OfficeLists(
      Units units,
      Institutions institutions,
      Staff staff,
      Categories categories,
      Requests requests,
      RequestLifecycle lifecycle,
      AccusedPersons accusations,
      Appointments appointments,
      LikelyAccounts accounts,
      CaseFacts facts) {
    this.facts = facts;
    this.institutions = institutions;
    this.units = units;
    this.staff = staff;
    this.categories = categories;
    this.requests = requests;
    this.lifecycle = lifecycle;
    this.accusations = accusations;
    this.appointments = appointments;
    this.accounts = accounts;
  }

  @Override
  public Optional<List<Option>> options(String list, String number, VariableScope variables) {
    return Optional.ofNullable(choices(list, number, variables));
  }

  private List<Option> choices(String list, String number, VariableScope variables) {
    return switch (list) {
      case "categories" ->
          categories.all().stream()
              .sorted(Alphabet.ofReaderBy(Category::name))
              .map(each -> option(each.code(), each.name()))
              .toList();
      case "units" -> units(Unit::handlesRequests);
      case "units-complained-of" -> withNobody(units(Unit::handlesRequests));
      case "accounts-complained-of" -> withNobody(accounts.likelyFirst(number));
      case "institutions" -> units(institutions::isReferredTo);
      case "supporting-units", "other-units" -> {
        var request = requests.get(number);
        var accused = accusations.of(number);
        yield units(
            unit ->
                unit.handlesRequests()
                    && !unit.code().equals(request.leadUnit())
                    && appointments.mayTakePart(unit.code(), accused));
      }
      case "unit-officers" -> officers(number, variables);
      case "escalation-decisions" -> decisions(number);
      default -> null;
    };
  }

  private static List<Option> withNobody(List<Option> choices) {
    var all = new ArrayList<Option>();
    all.add(option(Accusation.NOBODY, Wording.of("routing.nobody")));
    all.addAll(choices);
    return all;
  }

  private List<Option> units(Predicate<Unit> which) {
    return units.all().stream()
        .filter(which)
        .sorted(Alphabet.ofReaderBy(Unit::name))
        .map(unit -> option(unit.code(), unit.name()))
        .toList();
  }

  private List<Option> officers(String number, VariableScope variables) {
    var accused = accusations.of(number).persons();
    var groups =
        Stream.of(OFFICERS_GROUP, HEADS_GROUP)
            .map(group -> (String) facts.value(variables, group))
            .toList();
    staff.lookUp(groups);
    return groups.stream()
        .flatMap(group -> staff.sittingIn(group).stream())
        .filter(Sitting::isMember)
        .distinct()
        .filter(officer -> !accused.contains(officer.person()))
        .map(officer -> new Option(officer.person(), label(officer)))
        .toList();
  }

  private Bilingual label(Sitting officer) {
    var name = staff.nameOf(officer.person());
    return officer.awayUntil() == null
        ? Bilingual.same(name)
        : Wording.of("routing.away-until", name, officer.awayUntil());
  }

  private List<Option> decisions(String number) {
    var always =
        Stream.of(
            option("EXTEND", Wording.of("routing.decision.extend")),
            option("SHORTEN", Wording.of("routing.decision.shorten")),
            option("INSTRUCT", Wording.of("routing.decision.instruct")));
    var whileWorkedOn =
        Stream.of(
            option("CHANGE_UNIT", Wording.of("routing.decision.change-unit")),
            option("REFER", Wording.of("routing.decision.refer")),
            option("CLOSE", Wording.of("routing.decision.close")));
    return lifecycle.isBeingWorkedOn(number)
        ? Stream.concat(always, whileWorkedOn).toList()
        : always.toList();
  }

  private static Option option(String value, Bilingual label) {
    return new Option(value, label);
  }
}
