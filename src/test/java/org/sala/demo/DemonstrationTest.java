package org.sala.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.NobodyStuck;
import org.sala.Office;
import org.sala.SalaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@SalaTest
@DisplayName("The demonstration")
class DemonstrationTest {

  @Autowired Demonstration demonstration;
  @Autowired JdbcTemplate jdbc;
  @Autowired Office office;
  @LocalServerPort int port;

  @Test
  @DisplayName("holds the forum with its 144 requests, 17 of them answered at the meeting, once")
  void forum() {
    demonstration.holdForum();
    demonstration.holdForum();
    office.runJobs();
    var forum =
        "from request r join meeting m on m.number = r.meeting_number where m.convenor = 'FORUM'";
    assertThat(jdbc.queryForObject("select count(*) " + forum, Long.class)).isEqualTo(144);
    assertThat(
            jdbc.queryForObject(
                "select count(*) " + forum + " and r.outcome = 'ANSWERED_AT_MEETING'", Long.class))
        .isEqualTo(17);
    assertThat(jdbc.queryForObject("select count(distinct category) " + forum, Long.class))
        .isEqualTo(16);
    assertThat(
            jdbc.queryForObject(
                "select count(*) " + forum + " and r.status = 'CHECKING'", Long.class))
        .isEqualTo(127);
    NobodyStuck.at(port, jdbc.queryForList("select r.number " + forum, String.class));
  }
}
