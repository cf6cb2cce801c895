package org.sala.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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

  @Test
  @DisplayName("are as many after one of them was erased: who shared a phone or a name still does")
  void erased() {
    asked(null, "Sok Dara", "012 345 678");
    asked(null, null, "០១២៣៤៥៦៧៨");
    asked(null, "Sok Dara", null);
    asked(null, "Chan Vy", null);
    assertThat(count()).isEqualTo(2);
    for (var kind : List.of("p", "n")) {
      jdbc.sql(
              """
              insert into requester_token
              select q.id, :kind, :token from requester q
              where case :kind when 'p' then q.phone is not null else q.name = 'Sok Dara' end
              """)
          .param("kind", kind)
          .param("token", UUID.randomUUID())
          .update();
    }
    jdbc.sql(
            """
            update requester set name = '-', phone = case when phone is null then null else '-' end,
              erased_at = now() where name is not null
            """)
        .update();
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
