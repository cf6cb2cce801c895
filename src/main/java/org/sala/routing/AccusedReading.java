package org.sala.routing;

import java.time.Instant;
import java.util.List;
import org.sala.casefile.AccusedPersons;
import org.sala.casefile.Readings;
import org.sala.casefile.Readings.Door;
import org.sala.engine.Refusal;
import org.sala.language.Alphabet;
import org.sala.people.Unit;
import org.sala.people.Units;
import org.sala.request.RequestAccess.Reader;
import org.sala.request.RequestActions;
import org.sala.request.RequestView.Named;
import org.sala.routing.LikelyAccounts.Candidate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells those who may say who is complained of in a request who was named, and who could be. */
@Service
class AccusedReading {

  private final RequestActions actions;
  private final AccusedPersons accused;
  private final LikelyAccounts accounts;
  private final Units units;
  private final Readings readings;

  AccusedReading(
      RequestActions actions,
      AccusedPersons accused,
      LikelyAccounts accounts,
      Units units,
      Readings readings) {
    this.actions = actions;
    this.accused = accused;
    this.accounts = accounts;
    this.units = units;
    this.readings = readings;
  }

  /**
   * Who is complained of in a request, and who could be.
   *
   * @param typedName the name as it stands in the request, or null
   * @param unit the unit complained of, or null
   * @param accounts every account, those whose name resembles the typed one first
   */
  record AccusedView(
      String number,
      String typedName,
      Named unit,
      List<AccusedPerson> persons,
      List<Named> units,
      List<Candidate> accounts) {}

  /** An official complained of: the account and its name, who recognised it and when. */
  record AccusedPerson(String account, String label, String namedBy, Instant namedAt) {}

  /**
   * Reads them.
   *
   * @throws Refusal if the person may not say who is complained of
   */
  @Transactional
  public AccusedView read(String number, String user) {
    var request = actions.open(number, user, Reader::mayAccuse);
    readings.read(List.of(number), user, Door.REQUEST);
    var candidates = accounts.candidates(number);
    return new AccusedView(
        number,
        request.respondentName(),
        units.find(request.respondentUnit()).map(AccusedReading::named).orElse(null),
        accused.named(number).stream()
            .map(
                each ->
                    new AccusedPerson(
                        each.person(),
                        label(candidates, each.person()),
                        each.namedBy(),
                        each.namedAt()))
            .toList(),
        units.all().stream()
            .filter(Unit::handlesRequests)
            .sorted(Alphabet.ofReaderBy(Unit::name))
            .map(AccusedReading::named)
            .toList(),
        candidates);
  }

  private static Named named(Unit unit) {
    return new Named(unit.code(), unit.name());
  }

  private static String label(List<Candidate> candidates, String account) {
    return candidates.stream()
        .filter(each -> each.account().equals(account))
        .map(Candidate::label)
        .findFirst()
        .orElse(account);
  }
}
