package org.sala.meeting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.sala.casefile.FormLists;
import org.sala.language.Bilingual;
import org.sala.meeting.Invitations.InvitedUnit;
import org.sala.people.Unit;
import org.sala.people.Units;
import org.springframework.stereotype.Component;

/** The lists of a meeting that forms may offer. */
@Component
class MeetingLists implements FormLists {

  private final Organisations organisations;
  private final Invitations invitations;
  private final Units units;

  MeetingLists(Organisations organisations, Invitations invitations, Units units) {
    this.organisations = organisations;
    this.invitations = invitations;
    this.units = units;
  }

  @Override
  public Optional<List<Option>> options(String list, String number, VariableScope variables) {
    return switch (list) {
      case "organisation-directory" ->
          Optional.of(
              organisations.active().stream()
                  .map(each -> option(each.code(), each.name()))
                  .toList());
      case "meeting-units" ->
          Optional.of(
              invitations.units(number).stream()
                  .map(each -> option(each.unit(), each.name()))
                  .toList());
      case "other-meeting-units" -> Optional.of(otherUnits(number));
      default -> Optional.empty();
    };
  }

  private List<Option> otherUnits(String number) {
    var mandatory =
        invitations.units(number).stream()
            .filter(InvitedUnit::mandatory)
            .map(InvitedUnit::unit)
            .collect(Collectors.toSet());
    return units.all().stream()
        .filter(Unit::handlesRequests)
        .filter(unit -> !mandatory.contains(unit.code()))
        .map(unit -> option(unit.code(), unit.name()))
        .toList();
  }

  private static Option option(String value, Bilingual name) {
    return new Option(value, name);
  }
}
