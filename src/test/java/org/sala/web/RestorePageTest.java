package org.sala.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.engine.RestoredDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@DisplayName("On a database that was restored from a backup,")
class RestorePageTest extends InBrowser {

  private static final String PATH = "/api/admin/restore";
  private static final String ENGINE = "/camunda/api/engine/engine/default/task/count";

  @Autowired JdbcTemplate jdbc;
  @Autowired RestoredDatabase database;
  private Caller inTasklist;

  @BeforeEach
  void restore() {
    inTasklist = Caller.session(port, "labour-head");
    var request = office.receive();
    jdbc.update(
        "update act_ru_job set duedate_ = '2020-01-01' where process_instance_id_ = ?",
        office.main(request).getId());
    jdbc.update("delete from operating_database");
    database.isHeld(); // what each node asks when it looks for jobs
  }

  @AfterEach
  void release() {
    jdbc.update("update act_ru_job set duedate_ = '2100-01-01' where duedate_ = '2020-01-01'");
    database.release("admin");
  }

  @Test
  @DisplayName("an administrator reads what would be done at once, and releases it")
  void released() {
    try (var admin = elsewhere("admin")) {
      admin.visit("/admin/");
      var page = admin.page();
      assertThat(page.locator("#restore h2"))
          .hasText("មូលដ្ឋានទិន្នន័យនេះត្រូវបានស្ដារ ឬត្រូវបានចម្លង");
      assertThat(page.locator("#parts tr.down")).hasCount(1);
      admin.shot("restored-km");
      page.click("#language");
      assertThat(page.locator("#lastAct")).containsText("The last act in a case");
      assertThat(page.locator("#due")).containsText("2020");
      admin.shot("restored-en");
      page.setViewportSize(390, 844);
      assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .isTrue();
      admin.shot("restored-390-en");
      page.click("#release");
      page.click(".sala-ask button.btn-primary");
      assertThat(page.locator("#restore")).isVisible();
      page.click("#release");
      page.click(".sala-ask button[value=yes]");
      assertThat(page.locator("#restore")).hasCount(0);
      assertThat(page.locator("#parts tr.down")).hasCount(0);
    }
    assertThat(inTasklist.get(ENGINE).statusCode()).isEqualTo(200);
    assertThat(Caller.basic(port, "desk", "demo").get("/api/requests").statusCode()).isEqualTo(200);
    assertThat(
            jdbc.queryForObject(
                "select actor from audit_record where source = 'operating_database' order by id desc limit 1",
                String.class))
        .isEqualTo("admin");
  }

  @Test
  @DisplayName("nobody else comes in by any door, and each is told why in their language")
  void refused() {
    var desk = Caller.basic(port, "desk", "demo");
    for (var path : List.of("/api/requests", "/engine-rest/task/count", "/api/governor/dossiers")) {
      var answer = desk.with("Accept-Language", "en").get(path);
      assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(503);
      assertThat(answer.body()).as(path).contains("Sala was restored from a backup");
    }
    assertThat(desk.with("Accept-Language", "km").get("/api/requests").body())
        .contains("ត្រូវបានស្ដារពីច្បាប់ចម្លងបម្រុង");
    assertThat(inTasklist.get(ENGINE).statusCode()).isEqualTo(503);
    assertThat(desk.post(PATH + "/release", "{}").statusCode()).isEqualTo(403);
    assertThat(database.isHeld()).isTrue();
  }

  @Test
  @DisplayName("what would be done is counted by step, and health says that it waits")
  void counted() {
    var admin = Caller.basic(port, "admin", "demo");
    var answer = admin.get(PATH).body();
    var steps =
        JsonPath.<List<Map<String, Object>>>read(answer, "$.due[?(@.since =~ /2019-12-31T17:.*/)]");
    long expected =
        jdbc.queryForObject(
            "select count(*) from act_ru_job where duedate_ = '2020-01-01'", Long.class);
    assertThat(steps).isNotEmpty();
    assertThat(steps.stream().mapToLong(step -> ((Number) step.get("cases")).longValue()).sum())
        .isGreaterThanOrEqualTo(expected);
    assertThat(steps)
        .allSatisfy(
            step -> assertThat(step.get("step")).asString().containsPattern("\\p{IsKhmer}"));
    assertThat(admin.get("/actuator/health").body()).contains("\"restore\":{\"status\":\"DOWN\"}");
    assertThat(admin.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
  }
}
