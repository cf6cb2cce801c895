package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.demo.Demonstration;
import org.sala.request.RequestSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("A referral is proposed")
class ReferralProposalsTest extends RequestSteps {

  @Autowired Demonstration demonstration;
  @LocalServerPort int port;

  @BeforeEach
  void people() {
    demonstration.createPeople();
    office.itIs("2026-06-01T09:00");
  }

  private String work(String user, String number, String activity, String language) {
    var task = office.task(number, activity).getId();
    return Caller.basic(port, user, "demo")
        .with("Accept-Language", language)
        .get("/api/tasks/" + task + "/work")
        .body();
  }

  private String change(String number, String answers) {
    var task = office.task(number, "Activity_CheckRequest").getId();
    return Caller.basic(port, "desk", "demo")
        .with("Accept-Language", "en")
        .send(
            "PATCH",
            "/api/tasks/" + task + "/draft",
            "{\"answers\":" + answers + "}",
            "application/json")
        .body();
  }

  private static List<Object> field(String body, String id, String what) {
    return JsonPath.read(body, "$.form.fields[?(@.id=='" + id + "')]." + what);
  }

  @Test
  @DisplayName("at the check of a land request, with its reason, and follows what is found out")
  void followsTheAnswers() {
    var number = office.receive("category", "LAND-PRIV");
    var opened = work("desk", number, "Activity_CheckRequest", "en");
    assertThat(field(opened, "Field_ReferralTo", "value")).containsExactly("PCC");
    assertThat(field(opened, "Field_ReferralTo", "hidden")).containsExactly(false);
    assertThat(field(opened, "Text_ReferralReason", "text").toString())
        .contains("not known yet")
        .doesNotContain("ដី");
    assertThat(
            field(
                    work("desk", number, "Activity_CheckRequest", "km"),
                    "Text_ReferralReason",
                    "text")
                .toString())
        .contains("មិនទាន់ដឹង")
        .doesNotContain("not known");

    var kept = change(number, "{\"parcelRegistered\":\"YES\"}");
    assertThat(JsonPath.<String>read(kept, "$.proposed.referralTo")).isEqualTo("COURT");
    assertThat(JsonPath.<String>read(kept, "$.texts.Text_ReferralReason"))
        .contains("Registered land goes to the court");
    kept = change(number, "{\"category\":\"ROAD\"}");
    assertThat(JsonPath.<List<String>>read(kept, "$.hidden"))
        .contains("Field_ReferralTo", "Text_ReferralReason");
  }

  @Test
  @DisplayName("and changed by whoever knows better: the letter opens with what was chosen")
  void changed() {
    var number = office.receive("category", "LAND-PRIV");
    var kept = change(number, "{\"referralTo\":\"N-NCC\"}");
    assertThat(JsonPath.<Map<String, Object>>read(kept, "$.proposed"))
        .doesNotContainKey("referralTo");
    office.complete(
        "desk",
        number,
        "Activity_CheckRequest",
        "priority",
        "HIGH",
        "category",
        "LAND-PRIV",
        "checkResult",
        "ACCEPT",
        "parcelRegistered",
        "NO",
        "referralTo",
        "N-NCC");
    office.complete("land-head", number, "Activity_AssignOfficer", "officer", "land-officer");
    assertThat(
            field(
                    work("land-officer", number, "Activity_ExamineRequest", "en"),
                    "Text_CheckRequestReferralTo",
                    "entry.answers[*].answer")
                .toString())
        .contains("National Cadastral Commission");
    examine("land-officer", number, "nextStep", "REFER", "reason", "It is theirs.");
    var letter = work("land-officer", number, "Activity_SendReferralLetter", "en");
    assertThat(field(letter, "Field_Institution", "value")).containsExactly("N-NCC");
    assertThat(field(letter, "Text_ReferralReason", "text").toString())
        .contains("Unregistered land");
  }

  @Test
  @DisplayName("but not shown at the check where the table does not say so")
  void notAtTheCheck() {
    var number = office.receive("category", "SERVICE");
    var opened = work("desk", number, "Activity_CheckRequest", "en");
    assertThat(field(opened, "Field_ReferralTo", "hidden")).containsExactly(true);
    assertThat(field(opened, "Field_ReferralTo", "value")).containsExactly("N-GDID");
  }

  @Test
  @DisplayName("nowhere where the table names nobody; the officer chooses")
  void nothing() {
    var number = assigned("2026-06-01T09:00");
    examine("labour-officer", number, "nextStep", "REFER", "reason", "Not ours.");
    var letter = work("labour-officer", number, "Activity_SendReferralLetter", "en");
    assertThat(field(letter, "Field_Institution", "value")).containsExactly("");
    assertThat(field(letter, "Text_ReferralReason", "hidden")).containsExactly(true);
  }
}
