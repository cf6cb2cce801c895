package org.sala.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.Office;
import org.sala.SalaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The benches of whole lives ask what today's forms ask, so that they still run when needed. */
@SalaTest
@DisplayName("A life over HTTP, as the benches measure it")
class RestLivesTest {

  @Autowired Office office;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  @Test
  @DisplayName("goes from receipt to the accepted answer by the account of each person")
  void life() {
    var identity = office.engine().getIdentityService();
    identity.createMembership("labour-officer", "labour-inspectors");
    password(RestLives.PASSWORD);
    var closed = closed();
    try {
      new RestLives(port, true, office::runJobs).live();
    } finally {
      identity.deleteMembership("labour-officer", "labour-inspectors");
      password("demo");
    }
    assertThat(closed()).isEqualTo(closed + 1);
  }

  private void password(String password) {
    var identity = office.engine().getIdentityService();
    for (var person : Set.of("desk", "labour-head", "labour-officer")) {
      var user = identity.createUserQuery().userId(person).singleResult();
      user.setPassword(password);
      identity.saveUser(user);
    }
  }

  private long closed() {
    return jdbc.sql("select count(*) from request where closed_at is not null")
        .query(Long.class)
        .single();
  }
}
