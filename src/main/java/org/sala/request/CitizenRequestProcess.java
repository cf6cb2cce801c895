package org.sala.request;

/** Every name of the process {@code citizen-request} and the processes it calls. */
public final class CitizenRequestProcess {

  /** The id of the process in which a level decides on an escalation. */
  public static final String ESCALATION = "governor-escalation";

  private CitizenRequestProcess() {}

  /** What the engine holds: a reference, decisions, groups and dates. */
  public static final class Variables {
    public static final String CATEGORY = "category";
    public static final String PRIORITY = "priority";
    public static final String AGAINST_AUTHORITY = "againstAuthority";
    public static final String ANSWERED_AT_MEETING = "answeredAtMeeting";
    public static final String INSPECTION_OUTSTANDING = "inspectionOutstanding";
    public static final String DESK_GROUP = "deskGroup";
    public static final String HEADS_GROUP = "headsGroup";
    public static final String OFFICERS_GROUP = "officersGroup";
    public static final String INSPECTORS_GROUP = "inspectorsGroup";
    public static final String ASSIGNERS_GROUP = "assignersGroup";
    public static final String APPROVERS_GROUP = "approversGroup";
    public static final String GOVERNORS_GROUP = "governorsGroup";
    public static final String REVIEWERS_GROUP = "reviewersGroup";
    public static final String DECIDERS_GROUP = "decidersGroup";
    public static final String OPINION_GROUPS = "opinionGroups";
    public static final String OFFICER = "officer";
    public static final String GOVERNOR_APPROVAL_REQUIRED = "governorApprovalRequired";
    public static final String REFERRAL_ORDERED = "referralOrdered";
    public static final String REFERRAL_RESULT = "referralResult";
    public static final String INFORMATION_REQUESTS = "informationRequests";
    public static final String INFORMATION_RECEIVED = "informationReceived";
    public static final String RESPONSE = "response";
    public static final String REVIEW = "review";
    public static final String ESCALATION_LEVEL = "escalationLevel";
    public static final String CHECK_RESULT = "checkResult";
    public static final String DUPLICATE_LINKED = "duplicateLinked";
    public static final String REPORT_AWAITED = "reportAwaited";
    public static final String COMMITMENTS_OPEN = "commitmentsOpen";

    private Variables() {}
  }

  /** The dates, each a variable of the engine and a row of the table {@code deadline}. */
  public static final class Dates {
    /** The deadline of the answer; nothing moves it once the answer was sent. */
    public static final String DUE = "dueAt";

    /** What the escalation ladder waits for: the answer, then the response, review or promise. */
    public static final String NEXT_STEP = "nextStepAt";

    public static final String REMINDER = "reminderAt";
    public static final String CHECK_DUE = "checkDueAt";
    public static final String ASSIGN_DUE = "assignDueAt";
    public static final String INSPECTION_DUE = "inspectionDueAt";
    public static final String OPINION_DUE = "opinionDueAt";
    public static final String INFORMATION_DUE = "informationDueAt";
    public static final String RESPONSE_DUE = "responseDueAt";
    public static final String REVIEW_DUE = "reviewDueAt";
    public static final String DECISION_DUE = "decisionDueAt";
    public static final String REPLY_DUE = "replyDueAt";
    public static final String CHASER = "chaserAt";
    public static final String INTERIM_REPORT_DUE = "interimReportDueAt";
    public static final String INTERIM_REPORT_REMINDER = "interimReportReminderAt";
    public static final String PUBLICATION_REVIEW_DUE = "publicationReviewDueAt";
    public static final String QUALITY_REVIEW_DUE = "qualityReviewDueAt";

    private Dates() {}
  }

  /** The messages that reach a running request. */
  public static final class Messages {
    public static final String WITHDRAWN = "request-withdrawn";
    public static final String MERGED = "request-merged";
    public static final String ESCALATION_ASKED = "escalation-asked";
    public static final String DECISION_PASSED_UP = "decision-passed-up";
    public static final String COURSE_CHANGED = "course-changed";
    public static final String CLOSED_BY_DECISION = "closed-by-decision";
    public static final String REPORT_NOTED = "report-noted";
    public static final String PROMISES_ENDED = "promises-ended";

    private Messages() {}
  }

  /** The errors that models catch. */
  public static final class Errors {
    public static final String UNIT_NOT_FOUND = "unit-not-found";

    private Errors() {}
  }

  /** The steps that the product refers to by id. */
  public static final class Activities {
    public static final String DECIDE_ESCALATION = "Activity_DecideEscalation";
    public static final String DRAFT_ANSWER = "Activity_DraftAnswer";

    private Activities() {}
  }
}
