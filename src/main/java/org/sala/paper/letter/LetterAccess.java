package org.sala.paper.letter;

import org.sala.casefile.CaseAccess;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.paper.PaperKind;
import org.sala.people.Person;
import org.sala.request.RequestAccess;
import org.sala.request.Requests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who prints which letter: whoever works on a request and may know who asked; the letters of
 * meetings and notices are the desk's. Who is complained of knows nothing, as everywhere.
 */
@Component
class LetterAccess {

  private final CaseAccess cases;
  private final RequestAccess requests;
  private final Requests known;
  private final JdbcClient jdbc;

  LetterAccess(CaseAccess cases, RequestAccess requests, Requests known, JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.requests = requests;
    this.known = known;
  }

  Person person(String user) {
    return requests.person(user);
  }

  boolean mayKnow(String caseNumber, Person person) {
    return Kind.isCase(caseNumber) && cases.mayKnow(caseNumber, person);
  }

  /** Whether a tracking code is that of this request, of which a hash is kept. */
  boolean isCodeOf(String number, String code) {
    return jdbc.sql(
            """
            select exists (select from request where number = ?
              and tracking_code_hash = encode(sha256(convert_to(?, 'UTF8')), 'hex'))
            """)
        .params(number, code)
        .query(Boolean.class)
        .single();
  }

  boolean mayPrint(PaperKind kind, String caseNumber, Person person) {
    if (person.onlyWatches() || !mayKnow(caseNumber, person)) {
      return false;
    }
    return Kind.REQUEST.isOf(caseNumber)
        ? known
            .find(caseNumber)
            .map(request -> requests.reader(request, person))
            .filter(
                reader ->
                    reader.mayEscalate()
                        && (kind == PaperKind.REFERRAL || reader.mayKnowRequester()))
            .isPresent()
        : cases.in(caseNumber, person).isIn("desk");
  }
}
