package org.sala.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@DisplayName("A list of the people of an office")
class PeoplePageTest extends InBrowser {

  private static final String PATH = "/api/admin/people";
  private static final String LIST =
      """
      id,first_name,last_name,groups,email
      list-sok,Sok,Chan,labour-officers labour-inspectors,sok@example.org
      list-dara,Dara,Keo,land-heads,
      auditor,Other,Name,auditors,
      """;

  @Autowired JdbcTemplate jdbc;

  @AfterEach
  void forget() {
    jdbc.update(
        "update access_wish set agreed = false, decided_by = 'inspectorate', decided_at = now()"
            + " where account like 'list-%' and decided_at is null");
    for (var id : List.of("list-sok", "list-dara", "list-mony", "list-x")) {
      office.engine().getIdentityService().deleteUser(id);
    }
  }

  @Test
  @DisplayName("is looked through on the page, brought in as a whole, and tells passwords once")
  void page() {
    try (var admin = elsewhere("admin")) {
      admin.visit("/admin/");
      var page = admin.page();
      page.setInputFiles("#list", csv(LIST.replace("land-heads", "lnad-heads")));
      assertThat(page.locator("#listed tr.down")).containsText("land-heads");
      assertThat(page.locator("#bring")).hasCount(0);
      admin.shot("people-wrong-km");
      page.click("#language");
      assertThat(page.locator("#listed tr.down")).containsText("Did you mean land-heads?");
      page.setInputFiles("#list", csv(LIST));
      assertThat(page.locator("#bring")).hasText("Make 2 accounts or add groups");
      assertThat(people("list-sok")).isZero();
      page.click("#bring");
      assertThat(page.locator("#done")).isVisible();
      assertThat(page.locator("#listed")).containsText("has an account and all these groups");
      admin.shot("people-done-en");
      page.setViewportSize(390, 844);
      assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .isTrue();
      admin.shot("people-done-390-en");
      var password = page.locator("#listed tbody tr").first().locator("code").last().innerText();
      assertThat(Caller.basic(port, "list-sok", password).get("/api/requests").statusCode())
          .isEqualTo(200);
      // Nobody brings somebody into a group alone.
      assertThat(page.locator("#listed tbody tr").first())
          .containsText("A second person has to agree to labour-officers, labour-inspectors");
      assertThat(groups("list-sok")).isEmpty();
      assertThat(wished("list-sok")).containsExactly("labour-inspectors", "labour-officers");
    }
  }

  @Test
  @DisplayName("adds groups to who is there already, and changes neither name nor password")
  void known() {
    var admin = Caller.basic(port, "admin", "demo");
    assertThat(send(admin, LIST)).isEqualTo(200);
    var again =
        admin.file(
            PATH,
            "\uFEFFid;first_name;last_name;groups\r\nlist-dara;Dala;Kea;land-heads land-officers\r\n"
                .getBytes(StandardCharsets.UTF_8));
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(JsonPath.<List<String>>read(text(again.body()), "$[0].groups"))
        .containsExactly("land-heads", "land-officers");
    assertThat(JsonPath.<Object>read(text(again.body()), "$[0].password")).isNull();
    assertThat(wished("list-dara")).containsExactly("land-heads", "land-officers");
    var dara =
        office.engine().getIdentityService().createUserQuery().userId("list-dara").singleResult();
    assertThat(dara.getFirstName()).isEqualTo("Dara");
  }

  @ParameterizedTest
  @DisplayName("is refused as a whole where one row is wrong, which is said in a sentence")
  @CsvSource(
      delimiter = '|',
      value = {
        "list x,Sok,Chan,desk | The name to log in with is 'list x'",
        "list-sok,Sok,Chan,desk | 'list-sok' stands in line 2 already",
        "LIST-SOK,Sok,Chan,desk | 'LIST-SOK' stands in line 2 already",
        "Auditor,Sok,Chan,desk | differs from 'Auditor' in capital letters alone",
        "list-x,,Chan,desk | First or last name is missing",
        "list-x,Sok,Chan, | No group is named",
        "list-x,Sok,Chan,dsek | There is no group 'dsek'. Did you mean desk?",
        "list-x,Sok,Chan,desk camunda-admin | Administrators belong to no other group",
      })
  void wrongRow(String row, String sentence) {
    var list = "id,first_name,last_name,groups\nlist-sok,Sok,Chan,desk\n" + row + "\n";
    var answer =
        Caller.basic(port, "admin", "demo").file(PATH, list.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(JsonPath.<List<String>>read(text(answer.body()), "$..problems..en"))
        .hasSize(1)
        .first()
        .asString()
        .contains(sentence);
    assertThat(people("list-sok")).isZero();
  }

  @ParameterizedTest
  @DisplayName("that is none is refused with what is allowed")
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | UTF-8 | The first line of the list is ''",
        "name,group | UTF-8 | The first line of the list is 'name,group'",
        "id,first_name,last_name,groups | UTF-8 | The list has 0 people",
        "'id,first_name,last_name,groups\nx,y' | UTF-8 | Line 2 of the list has 2 cells",
        "'id,first_name,last_name,groups\nx,\"y' | UTF-8 | cannot be read as CSV",
        "'id,first_name,last_name,groups\nx,é,y,desk' | ISO-8859-1 | not in UTF-8",
      })
  void noList(String text, String charset, String sentence) {
    var answer =
        Caller.basic(port, "admin", "demo")
            .with("Accept-Language", "en")
            .file(PATH, text.getBytes(Charset.forName(charset)));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(JsonPath.<String>read(text(answer.body()), "$.detail")).contains(sentence);
  }

  @Test
  @DisplayName("is for administrators alone")
  void administratorsAlone() {
    for (var user : List.of("governor", "desk", "process-owner", "auditor")) {
      assertThat(send(Caller.basic(port, user, "demo"), LIST)).as(user).isEqualTo(403);
    }
    assertThat(people("list-sok")).isZero();
  }

  private static String text(byte[] body) {
    return new String(body, StandardCharsets.UTF_8);
  }

  private static int send(Caller by, String list) {
    return by.file(PATH, list.getBytes(StandardCharsets.UTF_8)).statusCode();
  }

  private static FilePayload csv(String list) {
    return new FilePayload("people.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8));
  }

  private long people(String id) {
    return office.engine().getIdentityService().createUserQuery().userId(id).count();
  }

  private List<String> wished(String account) {
    return jdbc.queryForList(
        "select group_id from access_wish where account = ? and decided_at is null order by 1",
        String.class,
        account);
  }

  private List<String> groups(String member) {
    return office
        .engine()
        .getIdentityService()
        .createGroupQuery()
        .groupMember(member)
        .list()
        .stream()
        .map(Group::getId)
        .toList();
  }
}
