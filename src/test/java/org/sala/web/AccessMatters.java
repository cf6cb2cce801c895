package org.sala.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sala.Office;
import org.sala.request.RequestLifecycle;

/** One request of every kind that the access matrix names, brought to its stage by the office. */
class AccessMatters {

  private static final String MORNING = "2026-06-01T09:00";

  private final Office office;
  private final RequestLifecycle lifecycle;
  private final Map<String, String> all = new LinkedHashMap<>();
  private final Map<String, String> words = new HashMap<>();

  AccessMatters(Office office, RequestLifecycle lifecycle) {
    this.office = office;
    this.lifecycle = lifecycle;
  }

  /** A word that stands in the subject of this request and of no other. */
  String word(String number) {
    return words.get(number);
  }

  /** The numbers by the names of the kinds. */
  Map<String, String> all() {
    office.itIs(MORNING);
    all.put("being-checked", received());
    all.put("accepted", accepted());
    all.put("examined", examined());
    all.put("confidential", accepted("requester.confidential", "true"));
    all.put("answered", answered());
    all.put("withdrawn", withdrawn());
    all.put("inspected", inspected());
    all.put("against-environment", accepted(against("DEP-ENV")));
    all.put("against-desk", received(against("OWSU")));
    all.put("against-deputy", accepted(against("DGOV")));
    all.put("against-governor", accepted(against("GOV")));
    all.put("against-officer", recognised("desk", "labour-officer"));
    all.put("against-head", recognised("desk", "labour-head"));
    all.put("against-one-deputy", recognised("desk", "deputy-governor"));
    all.put("against-one-at-desk", recognisedInCheck());
    all.put("risk-of-harm", checked(received(), "checkResult", "ACCEPT", "riskOfHarm", true));
    all.put(
        "merged",
        checked(
            received(),
            "checkResult",
            "DUPLICATE",
            "duplicateOf",
            all.get("accepted"),
            "reason",
            "Asked before."));
    all.put("escalated", escalated());
    all.put("opinion-asked", opinionAsked());
    all.put("rejection-proposed", checked(received(), "checkResult", "REJECT", "reason", "Empty."));
    all.put("joint-team", inJointTeam());
    return all;
  }

  private static String[] against(String unit) {
    return new String[] {"respondent.kind", "AUTHORITY", "respondent.unit", unit};
  }

  private String received(String... cells) {
    var word = "quartz" + (char) ('a' + words.size()) + "bloom";
    var given = new ArrayList<>(List.of("requester.name", "Canary Chenda", "subject", word));
    given.addAll(Arrays.asList(cells));
    var number = office.receive(given.toArray(String[]::new));
    words.put(number, word);
    return number;
  }

  private String checked(String number, Object... fields) {
    var all = new ArrayList<Object>(List.of("category", "LABOUR", "priority", "HIGH"));
    all.addAll(List.of(fields));
    office.complete("second-desk", number, "Activity_CheckRequest", all.toArray());
    return number;
  }

  private String accepted(String... cells) {
    return checked(received(cells), "checkResult", "ACCEPT");
  }

  private String recognised(String by, String person) {
    return checked(
        received("respondent.kind", "PERSON", "respondent.name", person),
        "checkResult",
        "ACCEPT",
        "accusedPersons",
        List.of(person));
  }

  private String recognisedInCheck() {
    var number = received("respondent.kind", "PERSON", "respondent.name", "Somebody at the desk");
    checked(
        number,
        "checkResult",
        "ASK_INFORMATION",
        "informationNeeded",
        "Which day?",
        "accusedPersons",
        List.of("desk"));
    return number;
  }

  private String examined() {
    var number = accepted();
    office.complete("labour-head", number, "Activity_AssignOfficer", "officer", "labour-officer");
    return number;
  }

  private void examine(String number, Object... fields) {
    var all = new ArrayList<Object>(List.of("examination", "Papers were read."));
    all.addAll(List.of(fields));
    office.complete("labour-officer", number, "Activity_ExamineRequest", all.toArray());
  }

  private String answered() {
    var number = examined();
    examine(number, "nextStep", "ANSWER");
    office.complete(
        "labour-inspector", number, "Activity_PlanVisit", "visitDate", "2026-06-02", "team", "Two");
    office.complete(
        "labour-inspector",
        number,
        "Activity_RecordFindings",
        "visitResult",
        "FINDINGS",
        "findings",
        "As told.",
        "recommendation",
        "Mend it.");
    examine(number, "nextStep", "ANSWER");
    office.complete(
        "labour-officer",
        number,
        "Activity_DraftAnswer",
        "done",
        java.util.List.of("MEASURE_TAKEN"),
        "outcomeKind",
        "EXPLAINED",
        "answer",
        "Done.");
    office.complete("labour-head", number, "Activity_ApproveAnswer", "answerApproval", "APPROVE");
    return number;
  }

  private String withdrawn() {
    var number = accepted();
    lifecycle.withdraw(number);
    return number;
  }

  private String inspected() {
    var number = checked(received("category", "ENV"), "category", "ENV", "checkResult", "ACCEPT");
    office.complete(
        "environment-head", number, "Activity_AssignOfficer", "officer", "environment-officer");
    office.complete(
        "environment-officer",
        number,
        "Activity_ExamineRequest",
        "examination",
        "Papers were read.",
        "nextStep",
        "INSPECT",
        "reason",
        "To see it.");
    return number;
  }

  private String escalated() {
    var number = examined();
    lifecycle.escalate(number, "HEAD");
    office.runJobs();
    return number;
  }

  private String opinionAsked() {
    var number = examined();
    examine(
        number,
        "nextStep",
        "ASK_OPINIONS",
        "opinionUnits",
        List.of("DEP-ENV"),
        "opinionQuestion",
        "Yours?");
    return number;
  }

  private String inJointTeam() {
    var number = examined();
    examine(number, "nextStep", "JOINT_TEAM", "reason", "The ministry keeps the map.");
    office.complete(
        "labour-head",
        number,
        "Activity_NameJointTeam",
        "officer",
        "labour-officer",
        "memberAccounts",
        List.of("environment-officer"),
        "ministryMembers",
        "One of the ministry",
        "mandate",
        "To look.");
    return number;
  }
}
