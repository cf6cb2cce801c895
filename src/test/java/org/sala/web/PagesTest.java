package org.sala.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.SalaTest;
import org.sala.page.StaffPage;
import org.springframework.boot.test.web.server.LocalServerPort;

@SalaTest
@DisplayName("In the browser, the staff pages")
class PagesTest {

  private static final Set<String> NOT_FOR_THE_DESK =
      Set.of(
          "models",
          "governor",
          "readings",
          "audit",
          "unmoved",
          "dashboard",
          "visits",
          "holidays",
          "admin",
          "agreements",
          "login");

  private static Chromium chromium;

  @LocalServerPort int port;

  @BeforeAll
  static void openBrowser() {
    chromium = new Chromium();
  }

  @AfterAll
  static void closeBrowser() {
    chromium.close();
  }

  @Test
  @DisplayName("have one menu, which says where the reader is, and fit a phone in both languages")
  void menuAndPhone() {
    try (var desk = new Tasklist(chromium.browser(), port, "desk")) {
      var page = desk.page();
      assertThat(page.locator(".sala-pages .sala-desk-link")).hasCount(9);
      for (var folder : folders().filter(each -> !NOT_FOR_THE_DESK.contains(each)).toList()) {
        desk.visit("/" + folder + "/");
        for (var language : new String[] {"km", "en"}) {
          page.setViewportSize(1280, 844);
          assertThat(page.locator("html")).hasAttribute("lang", language);
          assertThat(page.locator("#menu a")).hasCount(11);
          assertThat(page.locator("#menu a[href$='/" + folder + "/'][aria-current=page]"))
              .hasCount(folder.equals("inbox") ? 0 : 1);
          assertThat(page.locator("#user")).hasText("Sokunthy Chhay");
          hasItsWords(page, language);
          desk.shot("page-" + folder + "-" + language);
          page.setViewportSize(390, 844);
          assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
              .as(folder + " fits a phone in " + language)
              .isTrue();
          desk.shot("page-" + folder + "-390-" + language);
          page.click("#language");
        }
      }
    }
  }

  private static void hasItsWords(Page page, String language) {
    var texts = page.locator("[data-text]").allTextContents();
    assertThat(texts).doesNotContain("").noneMatch(text -> text.matches("[a-z]+[A-Z.]\\w*"));
    assertThat(page.locator("h1"))
        .hasText(Pattern.compile(language.equals("km") ? "[ក-៿]" : "^[A-Z]"));
  }

  @Test
  @DisplayName("open their menu on a phone by a button, and let the keyboard skip it")
  void menuOnPhone() {
    try (var governor = Tasklist.notShown(chromium.browser(), port, "governor")) {
      var page = governor.page();
      page.setViewportSize(390, 844);
      governor.visit("/reports/");
      assertThat(page.locator("#menu")).isHidden();
      page.keyboard().press("Tab");
      assertThat(page.locator(".skip")).isFocused();
      page.keyboard().press("Enter");
      assertThat(page.locator("main")).isFocused();
      page.click("#menu-button");
      assertThat(page.locator("#menu-button")).hasAttribute("aria-expanded", "true");
      page.click("#menu a[href$='/notices/']");
      page.waitForURL("**/notices/");
      assertThat(page.locator("#overview")).isVisible();
      assertThat(page.locator("#notice")).isHidden(); // only the desk registers
    }
  }

  @Test
  @DisplayName("list their keys under “?”, and the lists of choices by the reader's alphabet")
  void keysAndAlphabet() {
    try (var desk = new Tasklist(chromium.browser(), port, "desk")) {
      var page = desk.page();
      page.keyboard().press("?");
      assertThat(page.locator(".sala-shortcuts dt")).hasCount(8);
      assertThat(page.locator(".sala-shortcuts")).containsText("Ctrl + Alt + C");
      desk.shot("keys-tasklist-km");
      desk.visit("/requests/");
      page.locator("h1").click();
      page.keyboard().press("?");
      assertThat(page.locator(".sala-shortcuts")).containsText("ស្វែងរកសំណើ");
      desk.shot("keys-km");
      page.keyboard().press("Escape");
      assertThat(page.locator(".sala-shortcuts")).isHidden();
      page.keyboard().press("/");
      assertThat(page.locator("#words")).isFocused();
      page.keyboard().press("?");
      assertThat(page.locator("#words")).hasValue("?");
      var khmer = page.locator("#place option").allInnerTexts();
      org.assertj.core.api.Assertions.assertThat(khmer.subList(1, khmer.size()))
          .isSortedAccordingTo(
              com.ibm.icu.text.Collator.getInstance(com.ibm.icu.util.ULocale.forLanguageTag("km")));
      page.click("#language");
      var english = page.locator("#place option").allInnerTexts();
      org.assertj.core.api.Assertions.assertThat(english.subList(1, english.size())).isSorted();
    }
  }

  @Test
  @DisplayName("keep what was typed when the language changes")
  void languageKeepsWhatWasTyped() {
    try (var desk = Tasklist.notShown(chromium.browser(), port, "desk")) {
      var page = desk.page();
      desk.visit("/notices/");
      page.fill("#organisation", "Reed Community");
      page.fill("#heldOn", "2026-12-18");
      assertThat(page.locator("#day-words")).hasText("ថ្ងៃទី១៨ ខែធ្នូ ឆ្នាំ២០២៦");
      page.click("[type=submit]");
      assertThat(page.locator("#subject-error")).hasText("ត្រូវតែបំពេញ។");
      assertThat(page.locator("#subject")).isFocused();
      page.click("#language");
      assertThat(page.locator("#day-words")).hasText("18 December 2026");
      assertThat(page.locator("#organisation")).hasValue("Reed Community");
      page.fill("#subject", "A training day");
      page.click("[type=submit]");
      assertThat(page.locator("#announcement")).containsText("was received");
      assertThat(page.locator("#list tbody tr").first()).containsText("A training day");
      page.click("#language");
      assertThat(page.locator("#announcement")).containsText("បានទទួលការជូនដំណឹងលេខ");
    }
  }

  @Test
  @DisplayName("of notices show one by its number, and say that there is none")
  void oneNotice() {
    var number =
        JsonPath.<String>read(
            Caller.basic(port, "desk", "demo")
                .post(
                    "/api/notices",
                    """
                    {"organisation":"Reed Community","contactPhone":"012345678","subject":"A market day",
                     "heldOn":"2027-01-18","purpose":"To sell baskets","placeCode":"0401"}""")
                .body(),
            "$.number");
    try (var governor = Tasklist.notShown(chromium.browser(), port, "governor")) {
      var page = governor.page();
      governor.visit("/notices/?number=" + number);
      assertThat(page.locator("#one")).isFocused();
      assertThat(page.locator("#one")).containsText(number);
      assertThat(page.locator("#one")).containsText("To sell baskets");
      assertThat(page.locator("#list [aria-current]")).hasText(number);
      page.setViewportSize(390, 844);
      governor.shot("notice-390-km");
      governor.visit("/notices/?number=KPC-N-2020-0001");
      assertThat(page.locator("#alert")).containsText("KPC-N-2020-0001");
      assertThat(page.locator("#one")).isHidden();
    }
  }

  @Test
  @DisplayName("of minutes and of meetings lead to the comments of each channel that gathers them")
  void comments() {
    try (var desk = Tasklist.notShown(chromium.browser(), port, "desk")) {
      var page = desk.page();
      desk.visit("/meetings/");
      var comments = page.locator("#overview .links a[href*='channel=']");
      assertThat(comments).hasText(new String[] {"មតិ៖ ហ្វេសប៊ុក", "មតិ៖ តេឡេក្រាម"});
      comments.last().click();
      assertThat(page.locator("h1")).hasText("មតិ៖ តេឡេក្រាម");
      assertThat(page.locator("#channels [aria-current]")).hasText("មតិ៖ តេឡេក្រាម");
      page.click("#language");
      assertThat(page.locator("h1")).hasText("Comments: Telegram");
      page.locator("#channels a").first().click();
      assertThat(page.locator("h1")).hasText("Comments: Facebook");
      desk.visit("/meetings/");
      page.click("#plan-open");
      assertThat(page.locator("#mode option"))
          .hasText(new String[] {"On site", "Facebook", "Telegram", "Online meeting"});
    }
  }

  @Test
  @DisplayName("lead whoever is not logged in to the log-in and back to the page")
  void logInAndBack() {
    try (var context = chromium.browser().newContext()) {
      var page = context.newPage();
      page.navigate("http://localhost:" + port + "/messages/");
      assertThat(page.locator("#menu a")).hasCount(0);
      page.locator("#gate a").first().click();
      page.waitForLoadState(LoadState.NETWORKIDLE); // what is typed before is lost
      page.locator(LogIn.READY).waitFor();
      page.fill("[ng-model='username']", "desk");
      page.fill("[ng-model='password']", "demo");
      page.click("form[name='signinForm'] [type=submit]");
      assertThat(page).hasURL("http://localhost:" + port + "/messages/");
      assertThat(page.locator("#overview")).isVisible();
      assertThat(page.locator("#gate")).isHidden();
      page.navigate("http://localhost:" + port + "/");
      assertThat(page.locator(".sala-pages .sala-desk-link").first()).isVisible();
      assertThat(page).hasURL(Pattern.compile("/camunda/app/tasklist/"));
    }
  }

  private static Stream<String> folders() {
    return Stream.of(StaffPage.values()).map(StaffPage::folder);
  }
}
