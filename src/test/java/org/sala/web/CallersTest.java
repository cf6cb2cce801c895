package org.sala.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.sala.language.KhmerDigits;
import org.springframework.web.util.UriUtils;

@DisplayName("In the browser, somebody who calls")
class CallersTest extends InBrowser {

  private static final String CALLED_FROM = "017 654 321";

  @ParameterizedTest(
      name = "{1} pixels wide, in {0}: is registered with the call, and told the receipt number")
  @Looks({"en, 1440, 900", "km, 390, 844"})
  void registered(String language, int width, int height) {
    try (var desk = elsewhere("desk")) {
      var page = desk.page();
      desk.visit("/desk/");
      if (language.equals("en")) {
        page.click("#language");
      }
      page.setViewportSize(width, height);
      page.selectOption("#channel", "WALK_IN");
      assertThat(page.locator("#call")).isHidden();
      page.selectOption("#channel", "PHONE");
      assertThat(page.locator("#call")).isVisible();
      assertThat(page.locator("#calledAt")).not().hasValue("");
      page.selectOption("#category", "LABOUR");
      page.fill("#subject", "Wages paid late");
      page.fill("#narrative", "Wages of May were paid in July.");
      page.selectOption("#requesterKind", "CITIZEN");
      page.fill("#name", "Chan Pisey");
      page.fill("#calledFrom", CALLED_FROM);
      var now = page.inputValue("#calledAt");
      page.fill("#calledAt", "2099-01-01T09:00");
      page.click("#submit");
      assertThat(page.locator("#calledAt-error")).isVisible();
      desk.shot("call-refused-" + language + "-" + width);
      page.fill("#calledAt", now);
      page.click("#submit");
      assertThat(page.locator("#receipt-number")).hasText(Pattern.compile("KPC-\\d{4}-\\d{6}"));
      var number = page.locator("#receipt-number").innerText();
      desk.shot("call-receipt-" + language + "-" + width);
      assertThat(page.locator("#read-out")).isVisible();

      assertThat(message(desk, number)).containsText(CALLED_FROM);
      desk.visit("/requests/" + number);
      assertThat(page.locator("#one")).containsText(CALLED_FROM);
      desk.shot("call-untold-" + language + "-" + width);
      page.click(".sala-read-out");
      assertThat(page.locator("#announcement")).containsText(number);
      assertThat(page.locator(".sala-read-out")).hasCount(0);
      assertThat(page.locator("#one"))
          .containsText(
              language.equals("en") ? "Receipt number read out" : "បានអានលេខបង្កាន់ដៃប្រាប់");
      assertThat(AccessibleTest.violations(page, null)).isEmpty();
      assertThat(message(desk, number)).hasCount(0);
    }
  }

  @ParameterizedTest(
      name = "{1} pixels wide, in {0}: is found by the number, however it is typed, with the state")
  @Looks({"km, 390, 844", "en, 1440, 900"})
  void found(String language, int width, int height) {
    office.itIs("2026-06-01T09:00");
    var phone = "0%d %d 456".formatted(10 + width % 9, 234 + (language.equals("km") ? 0 : 1));
    var number =
        office.receive(
            "requester.name",
            "Chan Pisey",
            "requester.phone",
            phone,
            "requester.confidential",
            "true");
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
    var abroad = "+855 " + phone.substring(1);
    try (var desk = as("desk", language, width, height)) {
      search(desk, phone);
      for (var typed : List.of(phone, KhmerDigits.toKhmer(phone), phone.replace(" ", ""), abroad)) {
        desk.visit("/requests/?q=" + UriUtils.encode(typed, StandardCharsets.UTF_8));
        var row = desk.page().locator("#requests tbody tr").filter(has(number));
        assertThat(row).isVisible();
        assertThat(row)
            .containsText(
                language.equals("km") ? "រង់ចាំចាត់តាំងមន្ត្រី" : "To be assigned to an officer");
      }
      desk.shot("caller-found-" + language + "-" + width);
      desk.page().locator("#requests tbody tr").filter(has(number)).locator("a").click();
      assertThat(desk.page().locator("#one")).containsText(phone);
      desk.shot("caller-request-" + language + "-" + width);
    }
    try (var head = as("labour-head", language, width, height)) {
      search(head, phone);
      assertThat(head.page().locator("#none")).isVisible();
      head.shot("caller-not-found-" + language + "-" + width);
      head.visit("/requests/" + number);
      assertThat(head.page().locator("#one")).isVisible();
      assertThat(head.page().locator("body")).not().containsText(phone);
    }
  }

  /** The message of a request, on whichever page of the list it stands: others wait as well. */
  private static Locator message(Tasklist desk, String number) {
    desk.visit("/messages/");
    var page = desk.page();
    assertThat(page.locator("#list, #none")).isVisible();
    var message = page.locator("#list tbody tr").filter(has(number));
    var next = page.locator("#next:enabled");
    while (message.count() == 0 && next.count() == 1) {
      var left = page.locator("#page").innerText();
      next.click();
      var another = page.locator("#page:not(:text-is('%s'))".formatted(left));
      assertThat(another.or(page.locator("#next:disabled")).first()).isVisible();
    }
    return message;
  }

  /** Types it into the search of the bar of Tasklist. */
  private static void search(Tasklist by, String typed) {
    by.page().locator(".sala-search input").fill(typed);
    by.page().locator(".sala-search input").press("Enter");
    by.page().waitForURL("**/requests/?q=**");
  }

  private static Locator.FilterOptions has(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
