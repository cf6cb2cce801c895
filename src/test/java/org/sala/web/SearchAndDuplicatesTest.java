package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.Office;
import org.sala.SalaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@SalaTest
@DisplayName("Requests")
class SearchAndDuplicatesTest {

  private static final String STORY =
      "អណ្តូងស្នប់ពីរក្នុងចំណោមបីនៅភូមិត្រពាំងឈូកខូចតាំងពីខែកុម្ភៈ ហើយគ្រួសារសែសិបត្រូវដើរដងទឹកពីបឹងឆ្ងាយ។";

  @Autowired Office office;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  @AfterEach
  void resetClock() {
    ClockUtil.reset();
  }

  private List<String> found(String user, String words) {
    var q = URLEncoder.encode(words, StandardCharsets.UTF_8);
    return JsonPath.read(
        Caller.basic(port, user, "demo").get("/api/requests?size=100&q=" + q).body(),
        "$.items[*].number");
  }

  @Test
  @DisplayName("are found by words of subject, story and village however they are typed")
  void search() {
    var number =
        office.receive(
            "subject",
            "ស្ត្រីមេផ្ទះ ៤០ នាក់",
            "narrative",
            "ផ្លូវ 100% ខូច_ណាស់",
            "placeDetail",
            "ភូមិអណ្តូងត្រជាក់");
    assertThat(found("desk", "ស្ដ្រីមេ\u200Bផ្ទះ 40")).contains(number);
    assertThat(found("desk", "អណ្ដូងត្រជាក់")).contains(number);
    assertThat(found("desk", "100%")).contains(number);
    assertThat(found("desk", "10%ខូច")).doesNotContain(number);
    assertThat(found("desk", "ពាក្យដែលគ្មាន")).isEmpty();
  }

  @Test
  @DisplayName("are found only by those who may read them")
  void access() {
    var number =
        office.receive(
            "subject",
            "ពាក្យសម្ងាត់ណាស់",
            "respondent.kind",
            "AUTHORITY",
            "respondent.unit",
            "DEP-LAB");
    assertThat(found("desk", "ពាក្យសម្ងាត់ណាស់")).contains(number);
    assertThat(found("labour-officer", "ពាក្យសម្ងាត់ណាស់")).isEmpty();
    assertThat(found("labour-head", "ពាក្យសម្ងាត់ណាស់")).isEmpty();
  }

  @Test
  @DisplayName("that seem to ask the same are named to the desk and governors, with the reason")
  void duplicates() {
    office.itIs("2026-06-01T09:00");
    var first =
        office.receive(
            "category",
            "WATER",
            "placeCode",
            "040604",
            "placeDetail",
            "ភូមិ១",
            "subject",
            "អណ្តូងខូច",
            "narrative",
            STORY);
    office.itIs("2026-06-04T09:00");
    var second =
        office.receive(
            "category",
            "WATER",
            "placeCode",
            "040604",
            "placeDetail",
            "ភូមិ 1",
            "subject",
            "អណ្តូងទឹកខូច",
            "narrative",
            STORY);
    var other = office.receive();
    var desk = Caller.basic(port, "desk", "demo");
    var likely = desk.get("/api/requests/" + second + "/duplicates").body();
    assertThat(JsonPath.<List<String>>read(likely, "$[*].number"))
        .contains(first)
        .doesNotContain(other);
    assertThat(JsonPath.<List<String>>read(likely, "$[?(@.number == '" + first + "')].reason.en"))
        .singleElement()
        .asString()
        .matches("same village, same category, \\d\\d % similar text, 3 days apart");
    assertThat(JsonPath.<List<String>>read(likely, "$[*].reason.km"))
        .allMatch(reason -> reason.contains("អត្ថបទស្រដៀងគ្នា"));
    for (var user : List.of("labour-officer", "environment-head", "auditor", "admin")) {
      assertThat(
              Caller.basic(port, user, "demo")
                  .get("/api/requests/" + second + "/duplicates")
                  .statusCode())
          .as(user)
          .isEqualTo(404);
    }
    assertThat(
            Caller.basic(port, "deputy-governor", "demo")
                .get("/api/requests/" + second + "/duplicates")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  @DisplayName("come in with the public comments they were put in, and each author is a requester")
  void posts() {
    var desk = Caller.basic(port, "desk", "demo").with("Accept-Language", "en");
    var body =
        """
        {"channel":"FACEBOOK","category":"ROAD","placeCode":"04","subject":"Road","narrative":"Bad road",
         "requester":{"kind":"CITIZEN","name":"Dara"},
         "posts":[{"permalink":"https://www.facebook.com/p/1?c=1","author":"Dara","text":"Bad road"},
                  {"permalink":"https://t.me/p/2","author":"Bopha","text":"Yes"},
                  {"permalink":"https://t.me/p/3","text":"Same here"}]}
        """;
    String number = JsonPath.read(desk.post("/api/requests", body).body(), "$.number");
    assertThat(count("select count(*) from public_post where request_number = ?", number))
        .isEqualTo(3);
    assertThat(count("select count(*) from request_requester where request_number = ?", number))
        .isEqualTo(2);
    for (var bad :
        List.of(
            "http://www.facebook.com/p",
            "https://facebook.com.evil.org/p",
            "https://evil.org/",
            "javascript:alert(1)",
            "https://facebook.com@evil.org/p",
            "https://t.me/<b>")) {
      var answer =
          desk.post("/api/requests", body.replace("https://www.facebook.com/p/1?c=1", bad));
      assertThat(answer.statusCode()).as(bad).isIn(400, 422);
      assertThat(JsonPath.<String>read(answer.body(), "$.errors[0].message"))
          .contains("facebook.com or t.me");
    }
  }

  private long count(String sql, String number) {
    return jdbc.sql(sql).param(number).query(Long.class).single();
  }
}
