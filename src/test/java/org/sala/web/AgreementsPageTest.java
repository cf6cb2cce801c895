package org.sala.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@DisplayName("In the browser, what administrators and process owners make")
class AgreementsPageTest extends InBrowser {

  @Autowired JdbcTemplate jdbc;

  @BeforeEach
  void nothingWaits() {
    jdbc.update( // what other tests asked for
        "update access_wish set agreed = false, decided_by = 'inspectorate', decided_at = now()"
            + " where decided_at is null");
  }

  @AfterEach
  void gone() {
    office.engine().getIdentityService().deleteUser("to-agree-on-too");
    office.engine().getIdentityService().deleteUser("to-agree-on");
  }

  @Test
  @DisplayName("waits for a second person, who sees it and agrees, in both languages")
  void agreed() {
    var identity = office.engine().getIdentityService();
    var user = identity.newUser("to-agree-on");
    user.setPassword("demo");
    identity.saveUser(user);
    Caller.basic(port, "admin", "demo").put("/engine-rest/group/desk/members/to-agree-on", "{}");
    try (var admin = elsewhere("admin", "en", 1440, 900)) {
      var page = admin.page();
      page.navigate(address("/agreements/"));
      var row = page.locator("#all-wishes tbody tr").first();
      assertThat(row).containsText("to-agree-on is to come into the group “desk”");
      assertThat(row.locator(".agree")).hasCount(0);
      assertThat(row.locator(".refuse")).hasText("Take back");
      assertThat(page.locator("#ask")).isVisible();
      admin.shot("agreements-en");
    }
    try (var inspector = elsewhere("inspectorate", "km", 390, 844)) {
      var page = inspector.page();
      page.navigate(address("/agreements/"));
      var row = page.locator("#all-wishes tbody tr").first();
      assertThat(row).containsText("to-agree-on");
      inspector.shot("agreements-phone-km");
      row.locator(".agree").click();
      assertThat(row.locator("button")).hasCount(0);
      assertThat(page.locator("#ask")).isHidden();
    }
    assertThat(identity.createUserQuery().userId("to-agree-on").memberOfGroup("desk").count())
        .isOne();
  }

  @Test
  @DisplayName("agrees to all that wait at once, once the question is answered")
  void allAtOnce() {
    var identity = office.engine().getIdentityService();
    for (var id : List.of("to-agree-on", "to-agree-on-too")) {
      var user = identity.newUser(id);
      user.setPassword("demo");
      identity.saveUser(user);
      Caller.basic(port, "admin", "demo").put("/engine-rest/group/land-heads/members/" + id, "{}");
    }
    try (var inspector = elsewhere("inspectorate", "en", 1440, 900)) {
      var page = inspector.page();
      page.navigate(address("/agreements/"));
      page.click("#agree-to-all");
      page.click(".sala-ask button.btn-primary");
      assertThat(page.locator("#agree-to-all")).isVisible();
      page.click("#agree-to-all");
      page.click(".sala-ask button[value=yes]");
      assertThat(page.locator("#agree-to-all")).hasCount(0);
      inspector.shot("agreements-all-en");
    }
    assertThat(identity.createUserQuery().memberOfGroup("land-heads").list())
        .extracting(User::getId)
        .contains("to-agree-on", "to-agree-on-too");
  }

  @Test
  @DisplayName("is a token for Camunda Modeler, shown once and revoked with one press")
  void token() {
    try (var owner = new CockpitBrowser(browser(), port, "process-owner")) {
      var page = owner.page();
      page.navigate(address("/models/"));
      page.click("#language");
      page.click("#make button");
      var token = page.innerText("#token");
      assertThat(token).startsWith("sala_");
      var bearer = Caller.nobody(port).with("Authorization", "Bearer " + token);
      assertThat(bearer.get("/engine-rest/version").statusCode()).isEqualTo(200);
      page.locator("#tokens").scrollIntoViewIfNeeded();
      owner.shot("tokens-en");
      page.locator("#my-tokens tbody tr").first().locator(".revoke").click();
      assertThat(page.locator("#my-tokens tbody tr").first()).containsText("revoked");
      assertThat(page.locator("#token")).hasCount(0);
      assertThat(bearer.get("/engine-rest/version").statusCode()).isEqualTo(401);
    }
  }

  @Test
  @DisplayName("is a password of their own, by a rule that stands there before anything is typed")
  void password() {
    var identity = office.engine().getIdentityService();
    var user = identity.newUser("to-agree-on");
    user.setPassword("demo");
    identity.saveUser(user);
    identity.createMembership("to-agree-on", "labour-officers");
    try (var owner = elsewhere("to-agree-on", "km", 390, 844)) {
      var page = owner.page();
      page.navigate(address("/account/"));
      assertThat(page.locator("#rule")).containsText("១២");
      owner.shot("account-phone-km");
      page.fill("#present", "demo");
      page.fill("#next", "another long password");
      page.click("#change [type=submit]");
      assertThat(page.locator("#changed")).isVisible();
      assertThat(page.request().get(address("/api/me")).status()).isEqualTo(401);
    }
    assertThat(
            Caller.basic(port, "to-agree-on", "another long password").get("/api/me").statusCode())
        .isEqualTo(200);
  }
}
