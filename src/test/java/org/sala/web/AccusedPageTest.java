package org.sala.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Dialog;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("In the browser, who is complained of")
class AccusedPageTest extends InBrowser {

  private String accepted() {
    office.itIs("2026-06-01T09:00");
    var number = office.receive("respondent.kind", "PERSON", "respondent.name", "labour officer");
    office.complete(
        "desk",
        number,
        "Activity_CheckRequest",
        "category",
        "LABOUR",
        "priority",
        "HIGH",
        "checkResult",
        "ACCEPT");
    return number;
  }

  @Test
  @DisplayName("is named by the desk out of names alike, of which none is chosen beforehand")
  void named() {
    var number = accepted();
    try (var desk = elsewhere("desk")) {
      var page = desk.page();
      List<String> asked = new ArrayList<>();
      page.onDialog(
          (Dialog dialog) -> {
            asked.add(dialog.message());
            dialog.accept();
          });
      page.navigate(address("/desk/"));
      page.fill("#filterNumber", number);
      page.click("#filter button");
      page.locator("#list tbody tr")
          .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(number))
          .getByText("អ្នកដែលត្រូវបានប្តឹង…")
          .click();
      assertThat(page.locator("#accused-title")).containsText(number);
      assertThat(page.locator("#accused-nobody")).isVisible();
      assertThat(page.locator("#accused-accounts input:checked")).hasCount(0);
      assertThat(page.locator("#accused-accounts li").first()).containsText("ស្រដៀងនឹងឈ្មោះ");
      desk.shot("accused-km");

      page.check("#accused-labour-officer");
      page.click("#accused-name");
      assertThat(page.locator("#accused-named li")).hasCount(1);
      assertThat(page.locator("#accused-named")).containsText("Sreypov Khem");
      // A box that was ticked is used for the next name in the list.
      assertThat(page.locator("#accused-accounts input:checked")).hasCount(0);
      org.assertj.core.api.Assertions.assertThat(asked).singleElement().asString().contains(number);

      page.click("#language");
      page.getByText("Withdraw…").click();
      page.click("#accused-named form button[type=submit]");
      assertThat(page.locator("#accused-why-error")).isVisible();
      page.setViewportSize(390, 844);
      desk.shot("accused-phone-en");
      page.fill("#accused-why", "Another officer of that name.");
      page.click("#accused-named form button[type=submit]");
      assertThat(page.locator("#accused-nobody")).isVisible();
    }
  }

  @Test
  @DisplayName("is reached from the head's task, and said to be nobody's business to the officer")
  void fromTheTask() {
    var number = accepted();
    try (var head = elsewhere("labour-head")) {
      var page = head.page();
      page.navigate(address("/desk/?accused=" + number));
      assertThat(page.locator("#accused-title")).containsText(number);
    }
    try (var officer = elsewhere("labour-officer")) {
      var page = officer.page();
      page.navigate(address("/desk/?accused=" + number));
      assertThat(page.locator("#alert")).isVisible();
      assertThat(page.locator("#accused")).isHidden();
    }
  }
}
