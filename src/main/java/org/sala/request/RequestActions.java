package org.sala.request;

import java.util.function.Predicate;
import org.sala.casefile.CaseFile;
import org.sala.casefile.CaseFile.Draft;
import org.sala.casefile.Entry.Field;
import org.sala.engine.Refusal;
import org.sala.request.RequestAccess.Reader;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do to a request outside its tasks. */
@Service
public class RequestActions {

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
    open(number, user, Reader::mayWithdraw);
    caseFile.add(event(number, "WITHDRAWN", "Request withdrawn", "សំណើត្រូវបានដក", user, reason));
    lifecycle.withdraw(number);
  }

  /**
   * An open request for which the person may do something.
   *
   * @param may what the person must be to the request
   * @throws Refusal if there is none; whether the request exists stays unsaid
   */
  public Request open(String number, String user, Predicate<Reader> may) {
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

  private static Draft event(
      String number, String kind, String en, String km, String user, String reason) {
    return Draft.event(
        number, kind, en, km, user, new Field("reason", "Reason", "មូលហេតុ", reason, reason));
  }
}
