package org.sala.intake;

import java.sql.Timestamp;
import java.util.Optional;
import java.util.stream.Stream;
import org.sala.intake.NewRequest.Call;
import org.sala.intake.NewRequest.NewRequester;
import org.sala.intake.NewRequest.NewRespondent;
import org.sala.intake.NewRequest.RespondentKind;
import org.sala.language.PhoneNumber;
import org.sala.language.SearchKey;
import org.sala.language.VisibleText;
import org.sala.request.Requester;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What was entered, as columns keep it: the same when a request is registered and corrected. */
final class RequestColumns {

  private static final NewRespondent NOBODY = new NewRespondent(RespondentKind.NONE, null, null);

  private RequestColumns() {}

  static StatementSpec bind(
      StatementSpec statement, NewRequest entered, String priority, Places.Place place) {
    var respondent = Optional.ofNullable(entered.respondent()).orElse(NOBODY);
    return statement
        .param("category", entered.category())
        .param("priority", priority)
        .param("place", place.code())
        .param("placeEn", place.name().en())
        .param("placeKm", place.name().km())
        .param("placeDetail", VisibleText.orNull(entered.placeDetail()))
        .param("subject", VisibleText.strip(entered.subject()))
        .param("narrative", VisibleText.strip(entered.narrative()))
        .param("respondentKind", respondent.kind().name())
        .param("respondentName", VisibleText.orNull(respondent.name()))
        .param("respondentUnit", VisibleText.orNull(respondent.unit()))
        .param(
            "searchKey",
            SearchKey.indexed(entered.subject(), entered.placeDetail(), entered.narrative()));
  }

  /** Kind, organisation, name, phone, email, confidential, gender, search key. */
  static Object[] of(NewRequester requester) {
    return identity(requester, null);
  }

  /** The same, found by the number of the call as well, then when and from where the call came. */
  static Object[] of(NewRequester requester, Call call) {
    var from = call == null ? null : PhoneNumber.kept(call.from());
    return Stream.concat(
            Stream.of(identity(requester, from)),
            Stream.of(call == null ? null : Timestamp.from(call.at().toInstant()), from))
        .toArray();
  }

  private static Object[] identity(NewRequester requester, String calledFrom) {
    return new Object[] {
      requester.kind().name(),
      VisibleText.orNull(requester.organisation()),
      VisibleText.orNull(requester.name()),
      PhoneNumber.kept(requester.phone()),
      VisibleText.orNull(requester.email()),
      requester.confidential(),
      requester.gender() == null ? null : requester.gender().name(),
      Requester.searchKey(requester.organisation(), requester.name(), requester.phone(), calledFrom)
    };
  }
}
