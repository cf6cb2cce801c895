package org.sala.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sala.casefile.AccusedPersons;
import org.sala.casefile.CaseFile;
import org.sala.casefile.CaseFile.Draft;
import org.sala.casefile.EntriesShown;
import org.sala.casefile.Entry.Field;
import org.sala.engine.Refusal;
import org.sala.language.Bilingual;
import org.sala.language.Wording;
import org.sala.people.Unit;
import org.sala.people.Units;
import org.sala.request.Request;
import org.sala.request.RequestAccess.Reader;
import org.sala.request.RequestActions;
import org.sala.routing.LikelyAccounts.Candidate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says at any time while a request is open who is complained of in it, or that somebody was named
 * by mistake. Likely accounts are offered, a person decides; whoever is named loses the request at
 * that moment (R06). Who said so stands in the case file, which those named do not read.
 */
@Service
class AccusedByHand {

  private final RequestActions actions;
  private final RequestAccusation accusation;
  private final AccusedPersons accused;
  private final LikelyAccounts accounts;
  private final Units units;
  private final CaseFile caseFile;

  AccusedByHand(
      RequestActions actions,
      RequestAccusation accusation,
      AccusedPersons accused,
      LikelyAccounts accounts,
      Units units,
      CaseFile caseFile) {
    this.actions = actions;
    this.accusation = accusation;
    this.accused = accused;
    this.accounts = accounts;
    this.units = units;
    this.caseFile = caseFile;
  }

  /**
   * Names a unit, officials or both, beside those named before.
   *
   * @param unit the code of the unit, null names none
   * @throws Refusal if the person may not, nobody is named, or somebody is unknown
   */
  @Transactional
  public void name(String number, String user, String unit, List<String> persons) {
    var request = held(number, user);
    somebody(unit, persons);
    if (unit != null) {
      nameable(request, unit);
    }
    var known = accounts.candidates(number).stream().map(Candidate::account).toList();
    refuse(
        persons.stream().filter(each -> !known.contains(each)).findFirst(),
        "routing.unknown-account");
    write(number, user, EntriesShown.NAMED, unit, persons, null);
    if (!persons.isEmpty()) {
      var all = new ArrayList<>(accused.of(number).persons());
      all.addAll(persons);
      accusation.ofPersons(number, all.stream().distinct().toList(), user);
    }
    if (unit != null) {
      accusation.ofUnit(number, unit);
    }
  }

  /**
   * Takes back that a unit or officials are complained of.
   *
   * @throws Refusal if the person may not, or they are not named
   */
  @Transactional
  public void withdraw(
      String number, String user, String unit, List<String> persons, String reason) {
    var request = held(number, user);
    somebody(unit, persons);
    if (unit != null && !unit.equals(request.respondentUnit())) {
      throw new Refusal("unit", Wording.of("routing.not-named", unit));
    }
    var named = accused.of(number).persons();
    refuse(persons.stream().filter(each -> !named.contains(each)).findFirst(), "routing.not-named");
    write(number, user, EntriesShown.WITHDRAWN, unit, persons, reason);
    if (!persons.isEmpty()) {
      var left = named.stream().filter(each -> !persons.contains(each)).toList();
      accusation.ofPersons(number, left.isEmpty() ? List.of(RequestAccusation.NOBODY) : left, user);
    }
    if (unit != null) {
      accusation.ofUnit(number, RequestAccusation.NOBODY);
    }
  }

  // Two who name at once come one after the other; the second sees what the first has named.
  private Request held(String number, String user) {
    actions.open(number, user, Reader::mayAccuse);
    caseFile.lock(number);
    return actions.open(number, user, Reader::mayAccuse);
  }

  private static void somebody(String unit, List<String> persons) {
    if (unit == null && persons.isEmpty()) {
      throw new Refusal("persons", Wording.of("routing.name-somebody"));
    }
  }

  private void nameable(Request request, String unit) {
    if (units.find(unit).filter(Unit::handlesRequests).isEmpty()) {
      throw new Refusal("unit", Wording.of("routing.unknown-unit", unit));
    }
    if (request.respondentUnit() != null && !request.respondentUnit().equals(unit)) {
      throw new Refusal("unit", Wording.of("routing.other-unit-named"));
    }
  }

  private static void refuse(Optional<String> person, String sentence) {
    person.ifPresent(
        each -> {
          throw new Refusal("persons", Wording.of(sentence, each));
        });
  }

  private void write(
      String number, String user, String kind, String unit, List<String> persons, String reason) {
    var fields = new ArrayList<Field>();
    if (unit != null) {
      var name = units.get(unit).name().label();
      fields.add(
          new Field(EntriesShown.UNIT, Wording.of("routing.field.accused-unit"), unit, name));
    }
    if (!persons.isEmpty()) {
      fields.add(
          new Field(
              EntriesShown.PERSONS,
              Wording.of("routing.field.accused-persons"),
              persons,
              String.join(", ", persons)));
    }
    if (reason != null) {
      fields.add(Field.reason(reason));
    }
    caseFile.add(Draft.event(number, kind, title(kind), user, fields.toArray(Field[]::new)));
  }

  private static Bilingual title(String kind) {
    return Wording.of(
        kind.equals(EntriesShown.NAMED)
            ? "routing.entry.accused-named"
            : "routing.entry.accused-withdrawn");
  }
}
