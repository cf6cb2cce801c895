package org.sala.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A database that no server of the tests is")
class FoundDatabaseTest {

  private static final ZoneId HERE = ZoneId.of("Asia/Phnom_Penh");

  private final DatabaseSettings settings =
      new DatabaseSettings("jdbc:postgresql://db:5432/sala", "sala", "secret");

  @Test
  @DisplayName("is too old before PostgreSQL 14, and is not from there on")
  void tooOld() {
    assertThat(found("13.9", 13, true, "Asia/Phnom_Penh"))
        .containsExactly(
            "spring.datasource.url (SPRING_DATASOURCE_URL) is 'jdbc:postgresql://db:5432/sala',"
                + " which is PostgreSQL 13.9. Allowed is PostgreSQL 14 or newer.");
    assertThat(found("14.0", 14, true, "Asia/Phnom_Penh")).isEmpty();
  }

  @Test
  @DisplayName("cannot sort Khmer if it was built without ICU")
  void withoutIcu() {
    assertThat(found("17.2", 17, false, "Asia/Phnom_Penh"))
        .singleElement()
        .asString()
        .contains("cannot sort Khmer", "Allowed is a PostgreSQL built with ICU");
  }

  @Test
  @DisplayName("answers in another time zone than the process has, by whatever name it has it")
  void zone() {
    assertThat(found("17.2", 17, true, "UTC"))
        .singleElement()
        .asString()
        .contains("answers in the time zone UTC. Allowed is Asia/Phnom_Penh");
    assertThat(found("17.2", 17, true, "Asia/Bangkok")).isEmpty();
  }

  private List<String> found(String version, int major, boolean khmer, String zone) {
    return new FoundDatabase(version, major, "UTF8", true, true, true, khmer, false, zone)
        .problems(settings, HERE);
  }
}
