package org.sala.request;

import static org.sala.request.RequestSteps.with;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.sala.meeting.MeetingMode;
import org.sala.meeting.MeetingPlanning;
import org.sala.meeting.NewMeeting;

/** For each step at which a request waits: how it comes to wait there. */
class WaysToWait {

  private static final String CHECK = "citizen-request/Activity_CheckRequest/";
  private static final String EXAMINATION = "citizen-request/Activity_ExamineRequest/";
  private static final String ANSWER = "citizen-request/Activity_AnswerRequest/";
  private static final String MORNING = "2026-06-01T09:00";

  private final Map<String, Supplier<String>> ways = new TreeMap<>();
  private final RequestSteps steps;
  private final MeetingPlanning planning;

  WaysToWait(RequestSteps steps, MeetingPlanning planning) {
    this.steps = steps;
    this.planning = planning;
    check();
    examination();
    jointTeam();
    answer();
    ladder();
    ways.put("public-meeting/Activity_AwaitLastAnswer", this::heldMeeting);
  }

  /** Brings a new case to a step and answers its number, or fails with a sentence. */
  String to(String step) {
    var way = ways.get(step);
    if (way == null) {
      throw new AssertionError(
          "No test brings a case to '%s', so nobody knows what a message does there. Add the way to WaysToWait."
              .formatted(step));
    }
    return way.get();
  }

  private void check() {
    ways.put(CHECK + "Activity_AwaitMeetingReport", this::raisedAtMeeting);
    ways.put(CHECK + "Activity_CheckRequest", this::received);
    ways.put(
        CHECK + "Activity_AgreeToRejection",
        () -> {
          var number = received();
          steps.check(number, "category", "LABOUR", "checkResult", "REJECT", "reason", "No case.");
          return number;
        });
    ways.put(CHECK + "Activity_RequestInformation/Activity_RecordInformation", this::askedInCheck);
    ways.put(
        CHECK + "Activity_RequestInformation/Activity_AgreeToFurtherReturn",
        () -> {
          var number = askedInCheck();
          inform(number);
          askInCheck(number);
          inform(number);
          askInCheck(number);
          return number;
        });
  }

  private void jointTeam() {
    var team = EXAMINATION + "Activity_WorkInJointTeam/";
    ways.put(
        team + "Activity_NameJointTeam",
        () -> next(assigned(), "JOINT_TEAM", "reason", "Both know a part."));
    ways.put(team + "Activity_RecordTeamMeeting", this::inJointTeam);
    ways.put(team + "Activity_WriteInterimReport", this::interimReportAsked);
    ways.put(
        team + "Event_NextInterimReportNear",
        () -> {
          var number = interimReportAsked();
          steps.office.complete(
              "labour-head",
              number,
              "Activity_WriteInterimReport",
              "state",
              "Half is measured.",
              "nextSteps",
              "The other half.");
          return number;
        });
  }

  private String inJointTeam() {
    var number = next(assigned(), "JOINT_TEAM", "reason", "Both know a part.");
    steps.office.complete(
        "labour-head",
        number,
        "Activity_NameJointTeam",
        "officer",
        "labour-head",
        "ministryMembers",
        "Chan Sophal, ministry",
        "mandate",
        "Find out who owes what.");
    return number;
  }

  private String interimReportAsked() {
    var number = inJointTeam();
    steps.office.goTo("2026-06-18T09:00");
    return number;
  }

  private void examination() {
    ways.put(
        EXAMINATION + "Activity_AssignOfficer",
        () -> {
          var number = received();
          steps.accept(number, "LABOUR");
          return number;
        });
    ways.put(EXAMINATION + "Activity_ExamineRequest", this::assigned);
    ways.put(EXAMINATION + "Activity_DraftAnswer", () -> drafting(assigned()));
    ways.put(
        EXAMINATION + "Activity_ApproveAnswer",
        () -> {
          var number = drafting(assigned());
          steps.draft("labour-officer", number);
          return number;
        });
    ways.put(EXAMINATION + "Activity_ApproveAnswerAsGovernor", this::withGovernor);
    ways.put(
        EXAMINATION + "Activity_GiveOpinion",
        () -> {
          var number = assigned();
          next(
              number,
              "ASK_OPINIONS",
              "opinionUnits",
              List.of("DEP-ENV", "DEP-LAND"),
              "opinionQuestion",
              "Yours?");
          return number;
        });
    ways.put(EXAMINATION + "Activity_InspectSite/Activity_PlanVisit", this::inspected);
    ways.put(
        EXAMINATION + "Activity_InspectSite/Activity_RecordFindings",
        () -> {
          var number = inspected();
          steps.office.complete(
              "labour-officer",
              number,
              "Activity_PlanVisit",
              "visitDate",
              "2026-06-02",
              "team",
              "Two");
          return number;
        });
    ways.put(
        EXAMINATION + "Activity_RequestInformation/Activity_RecordInformation",
        this::askedInExamination);
    ways.put(
        EXAMINATION + "Activity_RequestInformation/Activity_AgreeToFurtherReturn",
        () -> {
          var number = askedInExamination();
          inform(number);
          askInExamination(number);
          inform(number);
          askInExamination(number);
          return number;
        });
    ways.put(EXAMINATION + "Activity_ReferRequest/Activity_SendReferralLetter", this::referred);
    ways.put(
        EXAMINATION + "Activity_ReferRequest/Activity_RecordReply",
        () -> replyAwaited("2026-06-19"));
    ways.put(
        EXAMINATION + "Activity_ReferRequest/Event_ReplyStillMissing",
        () -> {
          var number = replyAwaited("2026-06-03");
          steps.office.goTo("2026-06-05T09:00");
          return number;
        });
  }

  private void answer() {
    ways.put(ANSWER + "Activity_RecordResponse", this::answered);
    ways.put(
        ANSWER + "Activity_ReviewObjection",
        () -> {
          var number = answered();
          respond(number, "OBJECTED", "objection", "Nothing was done.");
          return number;
        });
    ways.put(
        ANSWER + "Activity_AwaitPromises",
        () -> {
          var number = answered();
          respond(number, "AGREED");
          return number;
        });
  }

  private void ladder() {
    ways.put(
        "citizen-request/Event_DeadlinePassed",
        () -> {
          var number = assigned();
          steps.office.goTo("2026-06-20T09:00");
          return number;
        });
    ways.put("citizen-request/Activity_DecideEscalation/Activity_DecideEscalation", this::late);
    ways.put(
        "citizen-request/Event_DeadlineNearAgain",
        () -> {
          var number = late();
          steps.decide("labour-head", number, "EXTEND", "extraDays", 9);
          return number;
        });
    ways.put(
        "citizen-request/Activity_DecideEscalationByHand/Activity_DecideEscalation",
        () -> {
          var number = assigned();
          steps.escalation.escalate(number, "desk", "It cannot wait.");
          steps.office.runJobs();
          return number;
        });
  }

  private String received() {
    steps.office.itIs(MORNING);
    return promised(steps.office.receive());
  }

  /** Something was promised to the requester: whatever happens, it must not be forgotten. */
  private String promised(String number) {
    steps.commitments.record(
        number, "MEETING", "A visit.", "DEP-LAB", null, LocalDate.parse("2026-12-31"), "desk");
    return number;
  }

  private String raisedAtMeeting() {
    steps.office.itIs(MORNING);
    return promised(steps.office.raisedAt(meeting()));
  }

  private String meeting() {
    var number =
        planning.plan(
            new NewMeeting(
                NewMeeting.Kind.FORUM,
                MeetingMode.ON_SITE,
                "Dialogue",
                null,
                null,
                NewMeeting.Level.PROVINCE,
                LocalDate.parse("2026-06-10"),
                null,
                "0403",
                null,
                null,
                "Deputy governor",
                List.of("LABOUR"),
                false),
            "desk");
    steps.office.runJobs();
    return number;
  }

  /** A meeting whose report was noted and one of whose requests is still open. */
  private String heldMeeting() {
    steps.office.itIs(MORNING);
    var office = steps.office;
    var meeting = meeting();
    office.complete("desk", meeting, "Activity_ProposeInvitations", "openCall", true);
    office.complete("desk", meeting, "Activity_ConfirmInvitations", "invitations", "SEND");
    office.goTo("2026-06-10T16:00");
    office.complete(
        "desk",
        meeting,
        "Activity_HoldMeeting",
        "held",
        "HELD",
        "heldOn",
        "2026-06-10",
        "unitsPresent",
        List.of("DEP-LAB"));
    office.raisedAt(meeting);
    office.complete("desk", meeting, "Activity_RecordRequests", "requestsRaised", 1);
    office.complete("desk", meeting, "Activity_SubmitReport", "summary", "The report.");
    office.complete("governor", meeting, "Activity_NoteReport", "note", "NOTED");
    return meeting;
  }

  private String askedInCheck() {
    var number = received();
    askInCheck(number);
    return number;
  }

  private void askInCheck(String number) {
    steps.check(
        number,
        "category",
        "LABOUR",
        "checkResult",
        "ASK_INFORMATION",
        "informationNeeded",
        "Slips.");
  }

  private String askedInExamination() {
    var number = assigned();
    askInExamination(number);
    return number;
  }

  private void askInExamination(String number) {
    next(number, "ASK_INFORMATION", "informationNeeded", "The contract.");
  }

  private void inform(String number) {
    steps.office.complete(
        "desk",
        number,
        "Activity_RecordInformation",
        "informationReceived",
        "YES",
        "information",
        "Here.");
  }

  private String assigned() {
    return promised(steps.assigned(MORNING));
  }

  private String inspected() {
    var number = assigned();
    next(number, "INSPECT", "reason", "See it.");
    return number;
  }

  private String referred() {
    var number = assigned();
    next(number, "REFER", "reason", "The ministry decides.");
    return number;
  }

  private String replyAwaited(String day) {
    var number = referred();
    steps.office.complete(
        "labour-officer",
        number,
        "Activity_SendReferralLetter",
        "institution",
        "N-GDA",
        "letterNumber",
        "77/26",
        "expectedReplyDate",
        day,
        "question",
        "Who is competent?");
    return number;
  }

  private String drafting(String number) {
    next(number, "ANSWER");
    steps.inspect("labour-officer", number, "2026-06-02");
    next(number, "ANSWER");
    return number;
  }

  private String withGovernor() {
    steps.office.itIs(MORNING);
    var number = promised(steps.office.receive("priority", "URGENT"));
    steps.office.complete(
        "desk",
        number,
        "Activity_CheckRequest",
        "category",
        "LABOUR",
        "priority",
        "URGENT",
        "priorityReason",
        "No food.",
        "checkResult",
        "ACCEPT");
    steps.assign(number, "labour");
    drafting(number);
    steps.draft("labour-officer", number);
    steps.approve("labour-head", number);
    return number;
  }

  private String answered() {
    var number = assigned();
    steps.answer(number, "2026-06-02");
    return number;
  }

  private String late() {
    var number = assigned();
    steps.office.goTo("2026-06-23T18:00");
    return number;
  }

  private String next(String number, String step, Object... fields) {
    steps.examine("labour-officer", number, with(fields, "nextStep", step));
    return number;
  }

  private void respond(String number, String response, Object... fields) {
    steps.office.complete(
        "desk",
        number,
        "Activity_RecordResponse",
        with(fields, "toldBy", "IN_PERSON", "response", response));
  }
}
