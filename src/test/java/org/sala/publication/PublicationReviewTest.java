package org.sala.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sala.Office.endOf;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.casefile.Accusation;
import org.sala.casefile.Publication;
import org.sala.notification.Notifications;
import org.sala.notification.Notifications.Notification;
import org.sala.request.RequestSteps;
import org.sala.request.Requests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("A request by which somebody could come to harm")
public class PublicationReviewTest extends RequestSteps {

  private static final String REVIEW = "Activity_ReviewPublication";
  private static final String DECISION = "Activity_DecideOnPublication";

  @Autowired Publication publication;
  @Autowired Notifications notifications;
  @Autowired Requests all;
  @Autowired JdbcClient jdbc;
  @Autowired List<Accusation> accusations;

  private String marked(Object... more) {
    office.itIs("2026-06-01T09:00");
    var number =
        office.receive("respondent.kind", "COMPANY", "respondent.name", "The Loud Factory");
    check(number, more);
    return number;
  }

  private void check(String number, Object... more) {
    var fields = new ArrayList<Object>(List.of("category", "LABOUR", "riskOfHarm", true));
    fields.addAll(List.of(more));
    if (!fields.contains("priority")) {
      fields.addAll(List.of("priority", "HIGH"));
    }
    if (!fields.contains("checkResult")) {
      fields.addAll(List.of("checkResult", "ACCEPT"));
    }
    office.complete("desk", number, "Activity_CheckRequest", fields.toArray());
  }

  private void review(String user, String number, String step, String answer) {
    office.complete(user, number, step, "mayBePublic", answer, "reason", "Looked at.");
  }

  private List<String> audiences(String number) {
    return notifications.of(number).stream().map(Notification::audience).toList();
  }

  @Test
  @DisplayName("is kept from the public until the head of its unit agrees, which is a fact")
  void reviewed() {
    var number = marked();
    assertThat(publication.mayBePublic(number)).isFalse();
    assertThat(office.candidates(number, REVIEW)).containsExactly("labour-heads");
    assertThat(office.task(number, REVIEW).getDueDate()).isEqualTo(endOf("2026-06-04"));
    assertThatThrownBy(() -> review("labour-officer", number, REVIEW, "YES"))
        .isInstanceOf(AuthorizationException.class);
    review("labour-head", number, REVIEW, "YES");
    assertThat(publication.mayBePublic(number)).isTrue();
    assertThat(
            jdbc.sql("select reviewed_by from publication_review where case_number = ?")
                .param(number)
                .query(String.class)
                .list())
        .containsExactly("labour-head");
    assertThat(all.get(number).restricted()).as("inside it stays restricted").isTrue();
  }

  @Test
  @DisplayName("stays kept from the public where the head says no, and one without risk never was")
  void refused() {
    var number = marked();
    review("labour-head", number, REVIEW, "NO");
    assertThat(publication.mayBePublic(number)).isFalse();
    assertThat(publication.mayBePublic(assigned("2026-06-01T09:00"))).isTrue();
    assertThat(publication.mayBePublic("KPC-1999-000001")).as("an unknown number").isFalse();
  }

  @Test
  @DisplayName("is kept from the public from the check on, before anybody is accountable for it")
  void whileChecked() {
    var number = marked("checkResult", "ASK_INFORMATION", "informationNeeded", "Which day?");
    assertThat(all.get(number).restricted()).isTrue();
    assertThat(publication.mayBePublic(number)).isFalse();
    assertThat(office.open(number)).doesNotContain(REVIEW);
    var outside =
        marked("checkResult", "OUTSIDE_JURISDICTION", "competentAuthority", "X", "reason", "Y");
    assertThat(publication.mayBePublic(outside)).isFalse();
  }

  @Test
  @DisplayName("goes up where the head is silent, and never to somebody complained of")
  void ladder() {
    var number = marked("priority", "URGENT", "priorityReason", "Threats.");
    assertThat(office.task(number, REVIEW).getDueDate()).isEqualTo(endOf("2026-06-02"));
    office.goTo("2026-06-03T08:00");
    assertThat(office.candidates(number, DECISION)).containsExactly("deputy-governors");
    assertThat(audiences(number)).contains("deputy-governors");
    office.goTo("2026-06-05T08:00");
    assertThat(office.candidates(number, DECISION)).containsExactly("governors");
    accuse(number, "governor");
    assertThat(office.candidates(number, DECISION)).containsExactly("deputy-governors");
    review("deputy-governor", number, DECISION, "YES");
    assertThat(publication.mayBePublic(number)).isTrue();
  }

  private void accuse(String number, String person) {
    accusations.stream()
        .filter(each -> each.follows(number))
        .forEach(each -> each.ofPersons(number, List.of(person), "desk"));
  }

  @Test
  @DisplayName("is not reviewed by a head who is complained of")
  void accusedHead() {
    var number = marked("accusedPersons", List.of("labour-head"));
    assertThat(office.candidates(number, REVIEW)).doesNotContain("labour-heads").isNotEmpty();
    var other = marked();
    accuse(other, "labour-head");
    assertThat(office.candidates(other, REVIEW)).doesNotContain("labour-heads").isNotEmpty();
  }

  @Test
  @DisplayName("is reviewed by the head of the unit to which a decision gives it")
  void otherUnit() {
    var number = marked();
    escalation.escalate(number, "labour-head", "Not ours.");
    office.runJobs();
    office.complete(
        "deputy-governor",
        number,
        "Activity_DecideEscalation",
        "decision",
        "CHANGE_UNIT",
        "newUnit",
        "DEP-ENV",
        "extraDays",
        3,
        "reason",
        "Theirs.");
    assertThat(office.candidates(number, REVIEW)).containsExactly("environment-heads");
  }

  @Test
  @DisplayName("is still reviewed after it has ended")
  void afterItsEnd() {
    var number = marked();
    withdraw(number);
    assertThat(all.get(number).isOpen()).isFalse();
    review("labour-head", number, REVIEW, "NO");
    assertThat(publication.mayBePublic(number)).isFalse();
  }

  @Autowired org.sala.request.RequestLifecycle lifecycle;

  private void withdraw(String number) {
    lifecycle.withdraw(number);
    office.runJobs();
  }

  @Test
  @DisplayName("sends no word to the respondent, before the review or after it")
  void respondent() {
    var number = marked();
    assertThat(audiences(number)).allMatch(this::isInsideOrWhoAsked);
    review("labour-head", number, REVIEW, "YES");
    office.goTo("2026-06-30T08:00");
    assertThat(audiences(number)).isNotEmpty().allMatch(this::isInsideOrWhoAsked);
    assertThat(notifications.of(number))
        .extracting(sent -> sent.text().en())
        .noneMatch(text -> text.contains("The Loud Factory"));
  }

  private boolean isInsideOrWhoAsked(String audience) {
    return audience.equals("requester")
        || audience.equals("DEP-LAB") // the accountable unit
        || audience.startsWith("person:")
        || !staff.membersOf(audience).isEmpty();
  }
}
