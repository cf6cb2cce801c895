package org.sala.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.credential.AppOnPhone;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@DisplayName("In the browser, a second factor")
class SecondFactorPageTest extends InBrowser {

  private static final String TASKLIST = "/camunda/app/tasklist/default/";

  @Autowired JdbcTemplate jdbc;
  private IdentityService identity;

  @BeforeEach
  void newcomer() {
    ClockUtil.setCurrentTime(new Date());
    identity = office.engine().getIdentityService();
    var user = identity.newUser("careful");
    user.setPassword("demo");
    identity.saveUser(user);
    identity.createMembership("careful", "labour-officers");
  }

  @AfterEach
  void gone() {
    jdbc.update("delete from second_factor where account = 'careful'");
    identity.deleteUser("careful");
  }

  @Test
  @DisplayName("is set up on the own page; a log-in then takes a right code, once")
  void setUpAndShown() {
    AppOnPhone app;
    String enrolledWith;
    try (var careful = elsewhere("careful", "en", 1440, 900)) {
      var page = careful.page();
      page.navigate(address("/account/"));
      page.click("#begin");
      assertThat(page.locator("#picture")).isVisible();
      app = new AppOnPhone(page.innerText("#key"));
      enrolledWith = app.code();
      careful.shot("second-factor-set-up-en");
      type(page, enrolledWith);
      assertThat(page.locator("#codes li")).hasCount(8);
      careful.shot("second-factor-paper-en");
      page.click("#noted");
      assertThat(page.locator("#standing")).containsText("8 codes");
    }
    try (var browser = at(1440, 900, "en")) {
      var page = logInHalf(browser);
      assertThat(page.locator("#who")).containsText("careful");
      Screenshots.take(page, "second-step-en");
      refused(page, "000000");
      refused(page, enrolledWith);
      Screenshots.take(page, "second-step-refused-en");
      ClockUtil.setCurrentTime(new Date(ClockUtil.getCurrentTime().getTime() + 30_000));
      type(page, app.code());
      page.locator("[cam-tasklist-filters] .task-filter .name a").first().waitFor();
      assertThat(page.url()).contains(TASKLIST);
    }
  }

  @Test
  @DisplayName("that was set back is set up at the log-in, on a phone and in Khmer; paper helps on")
  void dueAtLogIn() {
    jdbc.update(
        "insert into second_factor (account, begun_at, due) values ('careful', now(), true)");
    List<String> paper;
    try (var browser = at(390, 844, "km")) {
      var page = logInHalf(browser);
      assertThat(page.locator("#picture")).isVisible();
      Screenshots.take(page, "second-step-set-up-phone-km");
      type(page, new AppOnPhone(page.innerText("#key")).code());
      assertThat(page.locator("#codes li")).hasCount(8);
      paper = page.locator("#codes code").allInnerTexts();
      Screenshots.take(page, "second-step-paper-phone-km");
      page.click("#on");
      page.waitForURL(Pattern.compile(".*" + TASKLIST + ".*"));
    }
    try (var browser = at(390, 844, "km")) {
      var page = logInHalf(browser);
      type(page, paper.get(3));
      assertThat(page.locator("#left")).containsText("៧");
      Screenshots.take(page, "second-step-code-of-paper-phone-km");
      page.click("#on");
      page.waitForURL(Pattern.compile(".*" + TASKLIST + ".*"));
      assertThat(page.request().get(address("/api/me")).status()).isEqualTo(200);
    }
    try (var browser = at(390, 844, "km")) {
      var page = logInHalf(browser);
      type(page, paper.get(3));
      assertThat(page.locator("#alert")).isVisible();
      assertThat(page.request().get(address("/api/me")).status()).isEqualTo(401);
    }
  }

  @Test
  @DisplayName("is asked of nobody who has not typed a password")
  void notBegun() {
    try (var browser = at(390, 844, "en")) {
      var page = browser.newPage();
      page.navigate(address("/login/"));
      assertThat(page.locator("#gate")).containsText("No log-in is under way");
      assertThat(page.locator("#code")).hasCount(0);
    }
  }

  private Page logInHalf(BrowserContext browser) {
    var page = browser.newPage();
    page.navigate(address(TASKLIST));
    page.locator(LogIn.READY).waitFor();
    page.fill("[ng-model='username']", "careful");
    page.fill("[ng-model='password']", "demo");
    page.click("form[name='signinForm'] [type=submit]");
    page.waitForURL("**/login/");
    page.locator("#code").waitFor();
    return page;
  }

  private static void refused(Page page, String code) {
    var answer = page.waitForResponse("**/api/log-in/code", () -> type(page, code));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(page.locator("#alert")).containsText("not right, or was used before");
  }

  private static void type(Page page, String code) {
    page.fill("#code", code);
    page.click("form [type=submit]");
  }

  private BrowserContext at(int width, int height, String language) {
    var context =
        browser()
            .newContext(
                new NewContextOptions()
                    .setViewportSize(width, height)
                    .setLocale(language.equals("km") ? "km-KH" : "en-US"));
    context.setDefaultTimeout(Chromium.LONGEST_WAIT);
    context.addInitScript("localStorage.setItem('sala-language', '" + language + "')");
    return context;
  }
}
