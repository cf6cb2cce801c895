package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.Office;
import org.sala.SalaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SalaTest
@DisplayName("A day that is typed into a page")
class DaysApiTest {

  @Autowired Office office;
  @LocalServerPort int port;

  @AfterEach
  void presentAgain() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("is told to be closed beside the field, in the language of the reader")
  void closed() {
    office.itIs("2026-11-26T09:00");
    var english = Caller.basic(port, "labour-officer", "demo").with("Accept-Language", "en");
    assertThat(english.get("/api/days/2026-12-29").body()).contains("30 December 2026");
    assertThat(Caller.basic(port, "labour-officer", "demo").get("/api/days/2026-12-29").body())
        .contains("ថ្ងៃទី៣០ ខែធ្នូ ឆ្នាំ២០២៦");
    assertThat(english.get("/api/days/2026-12-30").statusCode()).isEqualTo(204);
    assertThat(english.get("/api/days/2099-01-01").body()).contains("9 years");
    for (var nonsense : new String[] {"tomorrow", "2026-02-30", "+999999999-12-31"}) {
      assertThat(english.get("/api/days/" + nonsense).statusCode())
          .as(nonsense)
          .isBetween(200, 499);
    }
  }

  @Test
  @DisplayName("that was made a holiday is followed by cases; how many are still to follow is told")
  void progress() {
    office.itIs("2026-06-01T09:00");
    var number = office.receive();
    var admin = Caller.basic(port, "admin", "demo").with("Accept-Language", "en");
    var holiday = "{\"name\":{\"en\":\"Election\",\"km\":\"បោះឆ្នោត\"},\"observed\":%s}";
    try {
      assertThat(admin.put("/api/holidays/2026-06-09", holiday.formatted(true)).statusCode())
          .isEqualTo(200);
      assertThat(admin.get("/api/holidays/changes").body())
          .containsPattern("\"casesToMove\":[1-9]");
      office.runJobs();
      var after = admin.get("/api/holidays/changes").body();
      assertThat(after).contains("\"casesToMove\":0").contains("Election");
      var version = com.jayway.jsonpath.JsonPath.<Integer>read(after, "$.changes[0].version");
      assertThat(admin.get("/api/holidays/changes/" + version + "/moved").body()).contains(number);
    } finally {
      admin.put("/api/holidays/2026-06-09", holiday.formatted(false));
      office.runJobs();
    }
  }
}
