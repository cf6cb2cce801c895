package org.sala.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Land requests on their pages")
class JointTeamPageTest extends InBrowser {

  private static final String OF_UNIT = "My unit's tasks|កិច្ចការអង្គភាពខ្ញុំ";

  @Test
  @DisplayName("show in the tab Work to whom a referral is proposed, which follows the answers")
  void proposal() {
    office.itIs("2026-06-01T09:00");
    var number = office.receive("category", "LAND-PRIV");
    try (var desk = as("desk", "en", 1440, 900)) {
      var page = desk.page();
      desk.open(OF_UNIT, number);
      var chosen = page.locator("[id$='-Field_ReferralTo']");
      assertThat(chosen).hasValue("PCC");
      assertThat(desk.form()).containsText("not known yet");
      desk.choose("ParcelRegistered", "Yes");
      assertThat(chosen).hasValue("COURT");
      assertThat(desk.form()).containsText("Registered land goes to the court");
      chosen.scrollIntoViewIfNeeded();
      desk.shot("land-check-en");
      chosen.selectOption("N-NCC");
      desk.kept();
      desk.choose("ParcelRegistered", "No");
      assertThat(desk.form()).containsText("Unregistered land goes to the cadastral commission");
      assertThat(chosen).hasValue("N-NCC");
    }
  }

  @Test
  @DisplayName("show who the joint team is and the log of its meetings, in both languages")
  void team() {
    office.itIs("2026-06-01T09:00");
    var number = office.receive("category", "LAND-PRIV");
    office.complete(
        "desk",
        number,
        "Activity_CheckRequest",
        "category",
        "LAND-PRIV",
        "priority",
        "HIGH",
        "checkResult",
        "ACCEPT");
    office.complete("land-head", number, "Activity_AssignOfficer", "officer", "land-officer");
    office.complete(
        "land-officer",
        number,
        "Activity_ExamineRequest",
        "examination",
        "Papers were read.",
        "nextStep",
        "JOINT_TEAM",
        "reason",
        "The ministry keeps the map.");
    office.complete(
        "land-head",
        number,
        "Activity_NameJointTeam",
        "officer",
        "land-officer",
        "memberAccounts",
        List.of("environment-officer"),
        "ministryMembers",
        "Chan Sophal, ministry",
        "mandate",
        "Find the border.");
    office.complete(
        "land-officer",
        number,
        "Activity_RecordTeamMeeting",
        "metOn",
        "2026-06-01",
        "whoCame",
        "All",
        "agreed",
        "The surveyor comes.",
        "teamWork",
        "GOES_ON");
    try (var member = elsewhere("environment-officer", "en", 1440, 900);
        var lead = as("land-officer")) {
      var page = member.page();
      member.visit("/requests/" + number);
      var section = page.locator("section:has(> h4:text-is('Joint team'))");
      assertThat(section).containsText("Chan Sophal, ministry");
      assertThat(section).containsText("The surveyor comes.");
      assertThat(section).containsText("Meetings of the team");
      member.shot("joint-team-request-en");
      page.setViewportSize(390, 844);
      org.assertj.core.api.Assertions.assertThat(
              page.evaluate("document.documentElement.scrollWidth"))
          .isEqualTo(390);
      member.shot("joint-team-request-phone-en");

      lead.open(OF_UNIT, number);
      assertThat(lead.form()).containsText("Chan Sophal, ministry");
      lead.shot("joint-team-meeting");
      lead.visit("/requests/" + number);
      assertThat(lead.page().locator("section:has(> h4:text-is('ក្រុមចម្រុះ'))"))
          .containsText("កិច្ចប្រជុំរបស់ក្រុម");
      lead.shot("joint-team-request-km");
    }
  }
}
