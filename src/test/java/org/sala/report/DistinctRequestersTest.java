package org.sala.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.SalaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@SalaTest
@TestPropertySource(properties = "tests.of=reports") // they empty tables: a database of their own
@DisplayName("Those who asked")
class DistinctRequestersTest {

  private static final Period MAY =
      new Period(LocalDate.parse("2026-05-01"), LocalDate.parse("2026-05-31"));

  @Autowired DistinctRequesters distinct;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  private SeededRequests seeded;

  @BeforeEach
  void nothingYet() {
    seeded = new SeededRequests(jdbc);
    seeded.clear();
  }

  @Test
  @DisplayName("are one if their phones are the same in Khmer and Latin digits")
  void phones() {
    asked(null, null, "០១២ ៣៤៥-៦៧៨");
    asked(null, null, "(012) 345 678");
    asked(null, null, "០១២ ៣៤៥ ៦៧៩");
    assertThat(count()).isEqualTo(2);
  }

  @Test
  @DisplayName("are one if their names differ in what cannot be seen, and two if in what can")
  void names() {
    asked("សហជីព\u200Bកម្មករ", null, null);
    asked("សហជីពកម្មករ ", null, null);
    asked("សហជីពកសិករ", null, null);
    asked(null, "SOK\u2060 Dara", null);
    asked(null, "Sok\u00A0Dara", null);
    asked(null, "Sok Daro", null);
    assertThat(count()).isEqualTo(4);
  }

  @Test
  @DisplayName("are each one if nothing that can be seen is known of them")
  void unknown() {
    asked("\u200B", "\u200B", "() ---");
    asked("\u200B", "\u200B", "() ---");
    assertThat(count()).isEqualTo(2);
  }

  private void asked(String organisation, String name, String phone) {
    var number = seeded.request(Instant.parse("2026-05-10T03:00:00Z"), "DEP-LAB");
    jdbc.sql(
            """
            update requester set organisation = ?, name = ?, phone = ?
            where id = (select requester_id from request where number = ?)
            """)
        .params(organisation, name, phone, number)
        .update();
  }

  private long count() {
    return transaction.execute(status -> distinct.count(MAY, ""));
  }
}
