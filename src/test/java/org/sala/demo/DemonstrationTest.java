package org.sala.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.SalaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@SalaTest
@DisplayName("The demonstration")
class DemonstrationTest {

  @Autowired Demonstration demonstration;
  @Autowired JdbcTemplate jdbc;

  @Test
  @DisplayName("registers the forum's 144 requests, 17 of them answered at the meeting, once")
  void forum() {
    demonstration.registerForum();
    demonstration.registerForum();
    var forum = "from request where idempotency_key like 'kampong-chhnang-forum-%'";
    assertThat(jdbc.queryForObject("select count(*) " + forum, Long.class)).isEqualTo(144);
    assertThat(
            jdbc.queryForObject(
                "select count(*) " + forum + " and outcome = 'ANSWERED_AT_MEETING'", Long.class))
        .isEqualTo(17);
    assertThat(jdbc.queryForObject("select count(distinct category) " + forum, Long.class))
        .isEqualTo(16);
  }
}
