package org.sala.request;

import java.util.function.Predicate;
import org.sala.casefile.CaseFile;
import org.sala.casefile.CaseFile.Draft;
import org.sala.casefile.Entry.Field;
import org.sala.engine.Refusal;
import org.sala.request.RequestAccess.Reader;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do to a request outside its tasks: withdraw it, or take it to the level above. */
@Service
class RequestActions {

  private final Requests requests;
  private final RequestAccess access;
  private final RequestLifecycle lifecycle;
  private final CaseFile caseFile;

  RequestActions(
      Requests requests, RequestAccess access, RequestLifecycle lifecycle, CaseFile caseFile) {
    this.requests = requests;
    this.access = access;
    this.lifecycle = lifecycle;
    this.caseFile = caseFile;
  }

  /**
   * The requester withdraws; the desk or a governor writes it down, never the unit that answers.
   *
   * @throws Refusal if the request has ended or the person may not do this
   */
  @Transactional
  void withdraw(String number, String user, String reason) {
    openRequest(number, user, Reader::mayWithdraw);
    caseFile.add(event(number, "WITHDRAWN", "Request withdrawn", "សំណើត្រូវបានដក", user, reason));
    lifecycle.withdraw(number);
  }

  /**
   * Takes a request to the level above the person who asks.
   *
   * @throws Refusal if it was answered, is with a decision-maker already, or the person may not
   */
  @Transactional
  void escalate(String number, String user, String reason) {
    var request = openRequest(number, user, Reader::mayEscalate);
    if (request.answeredAt() != null) {
      throw new Refusal(
          "This request has been answered. Record the requester's objection instead.",
          "សំណើនេះត្រូវបានឆ្លើយតបហើយ។ សូមកត់ត្រាការជំទាស់របស់អ្នកស្នើសុំវិញ។");
    }
    if (lifecycle.isEscalated(number)) {
      throw new Refusal(
          "This request already awaits a decision from above.",
          "សំណើនេះកំពុងរង់ចាំការសម្រេចពីថ្នាក់លើរួចហើយ។");
    }
    caseFile.add(
        event(number, "ESCALATED", "Raised to the level above", "បានលើកទៅថ្នាក់លើ", user, reason));
    lifecycle.escalate(number, levelAbove(access.person(user)));
  }

  private Request openRequest(String number, String user, Predicate<Reader> may) {
    var request =
        requests
            .find(number)
            .filter(found -> may.test(access.reader(found, access.person(user))))
            .orElseThrow(
                () ->
                    new Refusal(
                        "There is no such request among those for which you may do this.",
                        "គ្មានសំណើនេះក្នុងចំណោមសំណើដែលលោកអ្នកមានសិទ្ធិធ្វើបែបនេះទេ។"));
    if (!request.isOpen()) {
      throw new Refusal("This request has ended.", "សំណើនេះបានបញ្ចប់ហើយ។");
    }
    return request;
  }

  private String levelAbove(RequestAccess.Person person) {
    if (person.isIn("deputy-governors")) {
      return "GOVERNOR";
    }
    var isHead = person.groups().stream().anyMatch(group -> group.endsWith("-heads"));
    return isHead || person.isIn("desk") ? "DEPUTY_GOVERNOR" : "HEAD";
  }

  private static Draft event(
      String number, String kind, String en, String km, String user, String reason) {
    return Draft.event(
        number, kind, en, km, user, new Field("reason", "Reason", "មូលហេតុ", reason, reason));
  }
}
