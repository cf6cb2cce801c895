package org.sala.request;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words for codes that a reader meets, in both languages. */
public final class RequestTerms {

  /** One word in both languages. */
  public record Term(String en, String km) {

    /** Both languages, as task lists show them. */
    public String label() {
      return km + " / " + en;
    }
  }

  /** The statuses and outcomes a list can be filtered by. */
  public static final List<String> STATUSES =
      List.of(
          "REPORT_AWAITED",
          "CHECKING",
          "INFORMATION_AWAITED",
          "ASSIGNMENT",
          "UNDER_EXAMINATION",
          "INSPECTION",
          "OPINIONS_AWAITED",
          "REFERRED",
          "ANSWER_DRAFTING",
          "ANSWER_APPROVAL",
          "ANSWERED",
          "OBJECTION_REVIEW",
          "PROMISE_AWAITED",
          "ANSWERED_AT_MEETING",
          "RESOLVED",
          "CLOSED_WITHOUT_RESPONSE",
          "REFERRED_AND_ANSWERED",
          "OUTSIDE_JURISDICTION",
          "DUPLICATE",
          "REJECTED",
          "WITHDRAWN");

  private static final Map<String, Term> TERMS =
      Map.ofEntries(
          term("RECEIVED", "Received", "បានទទួល"),
          term("REPORT_AWAITED", "Report of the meeting awaited", "កំពុងរង់ចាំរបាយការណ៍អង្គប្រជុំ"),
          term("PROMISE_AWAITED", "A promise is outstanding", "កំពុងរង់ចាំការសន្យា"),
          term("CHECKING", "Being checked", "កំពុងពិនិត្យដំបូង"),
          term(
              "INFORMATION_AWAITED",
              "Information awaited from the requester",
              "កំពុងរង់ចាំព័ត៌មានពីអ្នកស្នើសុំ"),
          term("ASSIGNMENT", "To be assigned to an officer", "រង់ចាំចាត់តាំងមន្ត្រី"),
          term("UNDER_EXAMINATION", "Under examination", "កំពុងពិនិត្យដោះស្រាយ"),
          term("INSPECTION", "Site inspection", "កំពុងចុះពិនិត្យ"),
          term("OPINIONS_AWAITED", "Opinions awaited", "កំពុងរង់ចាំយោបល់"),
          term("REFERRED", "Referred", "បានបញ្ជូនបន្ត"),
          term("ANSWER_DRAFTING", "Answer being drafted", "កំពុងព្រាងចម្លើយ"),
          term("ANSWER_APPROVAL", "Answer awaiting approval", "ចម្លើយរង់ចាំអនុម័ត"),
          term("ANSWERED", "Answered", "បានឆ្លើយតប"),
          term("OBJECTION_REVIEW", "Objection under review", "កំពុងពិនិត្យការជំទាស់"),
          term("CLOSED", "Closed", "បានបិទ"),
          term("ANSWERED_AT_MEETING", "Answered at the meeting", "បានឆ្លើយក្នុងវេទិកា"),
          term("RESOLVED", "Resolved", "បានដោះស្រាយ"),
          term("CLOSED_WITHOUT_RESPONSE", "Closed without response", "បានបិទដោយគ្មានការឆ្លើយតប"),
          term("REFERRED_AND_ANSWERED", "Referred and answered", "បានបញ្ជូនបន្ត និងឆ្លើយ"),
          term("OUTSIDE_JURISDICTION", "Outside jurisdiction", "មិនស្ថិតក្នុងដែនសមត្ថកិច្ច"),
          term("DUPLICATE", "Duplicate merged", "បានបញ្ចូលសំណើស្ទួន"),
          term("REJECTED", "Rejected (superior agreed)", "បានបដិសេធ (ថ្នាក់លើយល់ព្រម)"),
          term("WITHDRAWN", "Withdrawn", "បានដកពាក្យ"),
          term("URGENT", "Urgent", "បន្ទាន់"),
          term("HIGH", "High", "ខ្ពស់"),
          term("NORMAL", "Normal", "ធម្មតា"),
          term("LOW", "Low", "ទាប"),
          term("WALK_IN", "In person", "មកដោយផ្ទាល់"),
          term("LETTER", "Letter", "លិខិត"),
          term("PHONE", "Phone", "ទូរស័ព្ទ"),
          term("FORUM", "Forum dialogue", "វេទិកាសន្ទនា"),
          term("LOCAL_VISIT", "Local visit", "ការចុះមូលដ្ឋាន"),
          term("FACEBOOK", "Facebook", "ហ្វេសប៊ុក"),
          term("TELEGRAM", "Telegram", "តេឡេក្រាម"),
          term("ONLINE", "Online meeting", "កិច្ចប្រជុំតាមអនឡាញ"),
          term("CITIZEN", "Citizen", "ប្រជាពលរដ្ឋ"),
          term("UNION", "Union", "សហជីព"),
          term("ASSOCIATION", "Association", "សមាគម"),
          term("COMMUNITY", "Community", "សហគមន៍"),
          term("NGO", "Non-governmental organisation", "អង្គការមិនមែនរដ្ឋាភិបាល"),
          term("UNKNOWN", "Unknown", "មិនស្គាល់"),
          term("NONE", "Nobody", "គ្មាន"),
          term("PERSON", "Person", "បុគ្គល"),
          term("COMPANY", "Company", "ក្រុមហ៊ុន"),
          term("AUTHORITY", "Authority", "អាជ្ញាធរ"),
          term("ON_SITE", "On site", "នៅទីតាំង"),
          term("PLANNED", "Planned", "បានគ្រោង"),
          term("INVITING", "Invitations being prepared", "កំពុងរៀបចំការអញ្ជើញ"),
          term("INVITED", "Invitations sent", "បានផ្ញើការអញ្ជើញ"),
          term("RECORDING", "Requests being recorded", "កំពុងកត់ត្រាសំណើ"),
          term("REPORTING", "Report being prepared", "កំពុងរៀបចំរបាយការណ៍"),
          term("REPORTED", "Report with the governor", "របាយការណ៍នៅអភិបាលខេត្ត"),
          term(
              "NOTED", "Report noted, requests followed up", "បានពិនិត្យរបាយការណ៍ កំពុងតាមដានសំណើ"),
          term("CANCELLED", "Cancelled", "បានលុបចោល"),
          term("PROVINCE", "Province", "ខេត្ត"),
          term("DISTRICT", "District", "ស្រុក"),
          term("COMMUNE", "Commune", "ឃុំ"),
          term("UNIT", "Unit of the administration", "អង្គភាពរដ្ឋបាល"),
          term("COUNCIL", "Council", "ក្រុមប្រឹក្សា"),
          term("COMMUNITY_LEADER", "Community leader", "ប្រធានសហគមន៍"),
          term("OTHER", "Other", "ផ្សេងទៀត"),
          term("FEMALE", "Female", "ស្រី"),
          term("MALE", "Male", "ប្រុស"),
          term("UNSTATED", "Not stated", "មិនបានបញ្ជាក់"),
          term("ACTIVITY_AWAITED", "Activity awaited", "រង់ចាំសកម្មភាព"),
          term("RECORDED", "Activity recorded", "បានកត់ត្រាសកម្មភាព"),
          term("OBSTRUCTION_REPORTED", "Obstruction reported", "បានរាយការណ៍ការរារាំង"),
          term("MEETING", "At the meeting", "ក្នុងអង្គប្រជុំ"),
          term("ANSWER", "In the answer", "ក្នុងចម្លើយ"),
          term("GOVERNOR", "By the governor", "ដោយអភិបាលខេត្ត"),
          term("LEVEL_HEAD", "Head of the unit", "ប្រធានអង្គភាព"),
          term("LEVEL_DEPUTY_GOVERNOR", "Deputy governor", "អភិបាលរងខេត្ត"),
          term("LEVEL_GOVERNOR", "Governor", "អភិបាលខេត្ត"),
          term("KEPT", "Kept", "បានអនុវត្ត"),
          term("RELEASED", "Released", "បានដោះលែង"),
          term("inviteDueAt", "Invitations due", "អញ្ជើញត្រឹម"),
          term("meetingAt", "Meeting", "ថ្ងៃប្រជុំ"),
          term("recordDueAt", "Requests recorded by", "កត់ត្រាសំណើត្រឹម"),
          term("reportDueAt", "Report due", "របាយការណ៍ត្រឹម"),
          term("noteDueAt", "Governor's note due", "អភិបាលពិនិត្យត្រឹម"),
          term("pressDueAt", "Deputy governor asks by", "អភិបាលរងសួរត្រឹម"),
          term("followUpAt", "Next follow-up", "តាមដានលើកបន្ទាប់"),
          term("activityDueAt", "Activity asked about by", "សួរអំពីសកម្មភាពត្រឹម"),
          term("dueAt", "Answer due", "ត្រូវឆ្លើយតបត្រឹម"),
          term("nextStepAt", "Next step due", "ជំហានបន្ទាប់ត្រូវធ្វើត្រឹម"),
          term("dueByReceiptAt", "Answer was due, from receipt", "ត្រូវឆ្លើយត្រឹម គិតពីថ្ងៃទទួល"),
          term("reminderAt", "Reminder", "រំលឹក"),
          term("checkDueAt", "Check due", "ពិនិត្យដំបូងត្រឹម"),
          term("assignDueAt", "Assignment due", "ចាត់តាំងត្រឹម"),
          term("inspectionDueAt", "Inspection due", "ចុះពិនិត្យត្រឹម"),
          term("opinionDueAt", "Opinion due", "យោបល់ត្រឹម"),
          term("informationDueAt", "Information expected by", "ព័ត៌មានរំពឹងត្រឹម"),
          term("responseDueAt", "Response of the requester by", "អ្នកស្នើសុំឆ្លើយតបត្រឹម"),
          term("reviewDueAt", "Review of the objection due", "ពិនិត្យការជំទាស់ត្រឹម"),
          term("decisionDueAt", "Decision due", "សម្រេចត្រឹម"),
          term("replyDueAt", "Reply expected by", "ចម្លើយតបរំពឹងត្រឹម"),
          term("chaserAt", "Next chaser", "រំលឹកស្ថាប័នលើកបន្ទាប់"));

  private RequestTerms() {}

  /** The words for a code; an unknown code stands for itself. */
  public static Term of(String code) {
    return TERMS.getOrDefault(code, new Term(code, code));
  }

  /** Every code that has words. */
  public static Set<String> codes() {
    return TERMS.keySet();
  }

  private static Map.Entry<String, Term> term(String code, String en, String km) {
    return Map.entry(code, new Term(en, km));
  }
}
