package org.sala.plan;

import java.util.ArrayList;
import java.util.Optional;
import org.sala.casefile.CaseAccess;
import org.sala.casefile.CaseFile;
import org.sala.casefile.CaseFile.Draft;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.casefile.Entry.Field;
import org.sala.engine.Refusal;
import org.sala.language.Wording;
import org.sala.people.Person;
import org.sala.request.RequestAccess;
import org.sala.request.Requests;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links requests to plans and sectors: whoever works on a request does, from the check on, and it
 * moves no step. Who may know of a request sees to what it is linked.
 */
@Service
class PlanLinking {

  private final CaseAccess cases;
  private final RequestAccess access;
  private final Requests requests;
  private final RequestPlans plans;
  private final PlanTags tags;
  private final CaseFile caseFile;

  PlanLinking(
      CaseAccess cases,
      RequestAccess access,
      Requests requests,
      RequestPlans plans,
      PlanTags tags,
      CaseFile caseFile) {
    this.cases = cases;
    this.access = access;
    this.requests = requests;
    this.plans = plans;
    this.tags = tags;
    this.caseFile = caseFile;
  }

  /** To what a request is linked, and whether this person may link it. */
  record Seen(PlanTag plan, PlanTag sector, boolean mayLink) {}

  /** Nothing for whoever may not know of the request. */
  @Transactional(readOnly = true)
  public Optional<Seen> seen(String number, String user) {
    var person = access.person(user);
    if (!mayKnow(number, person)) {
      return Optional.empty();
    }
    var linked = plans.of(number);
    return Optional.of(new Seen(tag(linked.plan()), tag(linked.sector()), mayLink(number, person)));
  }

  /**
   * Links a request anew.
   *
   * @return nothing for whoever may not know of the request
   * @throws Refusal if the person does not work on it, or what is chosen is not offered
   */
  @Transactional
  public Optional<Seen> link(String number, RequestPlan to, String user) {
    var person = access.person(user);
    if (!mayKnow(number, person)) {
      return Optional.empty();
    }
    if (!mayLink(number, person)) {
      throw new Refusal(Wording.of("plan.not-yours"));
    }
    caseFile.lock(number);
    var before = plans.of(number);
    var plan = chosen(to.plan(), before.plan(), PlanTag.Kind.PLAN, "plan");
    var sector = chosen(to.sector(), before.sector(), PlanTag.Kind.SECTOR, "sector");
    if (!to.equals(before)) {
      plans.link(number, to, user);
      caseFile.add(
          Draft.event(
              number, "PLAN_LINKED", Wording.of("plan.linked"), user, fields(plan, sector)));
    }
    return Optional.of(new Seen(plan, sector, true));
  }

  private static Field[] fields(PlanTag plan, PlanTag sector) {
    var fields = new ArrayList<Field>();
    fields.add(Field.text("plan", Wording.of("plan.plan"), shown(plan)));
    fields.add(Field.text("sector", Wording.of("plan.sector"), shown(sector)));
    return fields.toArray(Field[]::new);
  }

  private static String shown(PlanTag tag) {
    return (tag == null ? Wording.of("plan.none") : tag.name()).label();
  }

  // What a request has it keeps, also when it is not offered any more.
  private PlanTag chosen(String code, String before, PlanTag.Kind kind, String field) {
    if (code == null) {
      return null;
    }
    return tags.find(code)
        .filter(tag -> tag.kind() == kind)
        .filter(tag -> tag.offered() || code.equals(before))
        .orElseThrow(() -> new Refusal(field, Wording.of("plan.not-offered")));
  }

  private PlanTag tag(String code) {
    return code == null ? null : tags.find(code).orElse(null);
  }

  private boolean mayKnow(String number, Person person) {
    return Kind.REQUEST.isOf(number) && cases.mayKnow(number, person);
  }

  private boolean mayLink(String number, Person person) {
    return !person.onlyWatches()
        && requests
            .find(number)
            .filter(request -> access.reader(request, person).mayEscalate())
            .isPresent();
  }
}
