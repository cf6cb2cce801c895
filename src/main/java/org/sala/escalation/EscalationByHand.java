package org.sala.escalation;

import java.time.Instant;
import org.sala.casefile.CaseFile;
import org.sala.casefile.CaseFile.Draft;
import org.sala.casefile.Entry.Field;
import org.sala.engine.Refusal;
import org.sala.language.Bilingual;
import org.sala.language.Wording;
import org.sala.people.Person;
import org.sala.people.Staff;
import org.sala.request.Request;
import org.sala.request.RequestAccess.Reader;
import org.sala.request.RequestActions;
import org.sala.request.RequestLifecycle;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a request to a higher level by hand. Whoever works on it raises it to the level above their
 * own; whoever has to decide on it passes the decision up. Two calls at once raise it once.
 */
@Service
public class EscalationByHand {

  private final RequestActions actions;
  private final RequestLifecycle lifecycle;
  private final DecisionMakers decisionMakers;
  private final CaseFile caseFile;
  private final Staff staff;

  EscalationByHand(
      RequestActions actions,
      RequestLifecycle lifecycle,
      DecisionMakers decisionMakers,
      CaseFile caseFile,
      Staff staff) {
    this.actions = actions;
    this.lifecycle = lifecycle;
    this.decisionMakers = decisionMakers;
    this.caseFile = caseFile;
    this.staff = staff;
  }

  /**
   * Who decides now.
   *
   * @param level the code of the level
   * @param group the group of those who decide
   * @param until when their decision is expected
   */
  public record Raised(String level, Bilingual levelName, String group, Instant until) {}

  /**
   * Takes a request to the level above.
   *
   * @param user the person who asks
   * @throws Refusal if it was answered, is with a decision-maker already who is not the person who
   *     asks, has nobody above, or the person may not
   */
  @Transactional
  public Raised escalate(String number, String user, String reason) {
    caseFile.lock(number);
    var raised = foreseen(number, user);
    var awaitedFrom = lifecycle.decisionAwaitedFrom(number);
    caseFile.add(entry(number, user, reason, raised));
    if (awaitedFrom.isEmpty()) {
      lifecycle.escalate(number, raised.level());
    } else if (!lifecycle.passUp(number)) {
      throw new Refusal(Wording.of("escalation.decision-on-its-way"));
    }
    return raised;
  }

  /**
   * Who would decide if this person took the request to the level above now.
   *
   * @throws Refusal where {@link #escalate} would refuse
   */
  @Transactional
  public Raised foreseen(String number, String user) {
    var request = actions.open(number, user, Reader::mayEscalate);
    if (request.isAnswered()) {
      throw new Refusal(Wording.of("escalation.answered-already"));
    }
    var person = staff.person(user);
    var level =
        lifecycle
            .decisionAwaitedFrom(number)
            .map(current -> levelToPassUpTo(number, Level.valueOf(current), person))
            .orElseGet(() -> levelAbove(person, request));
    return raisedTo(number, level);
  }

  private Level levelToPassUpTo(String number, Level current, Person person) {
    var deciders = decisionMakers.group(number, current);
    var above = decisionMakers.above(number, current);
    if (!person.isIn(deciders)) {
      throw new Refusal(Wording.of("escalation.only-who-decides", current.term()));
    }
    if (above == current || decisionMakers.group(number, above).equals(deciders)) {
      throw new Refusal(Wording.of("escalation.nobody-above"));
    }
    return above;
  }

  private static Level levelAbove(Person person, Request request) {
    if (person.isIn("deputy-governors")) {
      return Level.GOVERNOR;
    }
    var isHead = person.groups().stream().anyMatch(group -> group.endsWith("-heads"));
    return isHead || person.isIn("desk") || request.isBeingChecked()
        ? Level.DEPUTY_GOVERNOR
        : Level.HEAD;
  }

  private Raised raisedTo(String number, Level level) {
    return new Raised(
        level.name(),
        level.term(),
        decisionMakers.group(number, level),
        decisionMakers.until(number, level));
  }

  private static Draft entry(String number, String user, String reason, Raised to) {
    return Draft.event(
        number,
        "ESCALATED",
        Wording.of("escalation.entry.raised"),
        user,
        Field.reason(reason),
        new Field(
            "level",
            Wording.of("escalation.field.to"),
            to.level(),
            Level.valueOf(to.level()).term().label()));
  }
}
