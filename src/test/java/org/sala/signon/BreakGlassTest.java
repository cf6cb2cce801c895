package org.sala.signon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sala.SalaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@SalaTest
@DisplayName("The account that comes in past a sign-on service")
class BreakGlassTest {

  @Autowired BreakGlass breakGlass;
  @Autowired JdbcTemplate jdbc;
  @TempDir java.nio.file.Path folder;

  @Test
  @DisplayName("is the only one whose password Sala keeps, and tells of each use those who oversee")
  void told() {
    // Nobody listens at port 1: a directory that does not answer lets nobody in, and breaks
    // nothing.
    var settings = DirectoryEntries.settings("ldap://127.0.0.1:1", folder.resolve("none.csv"));
    var passwords =
        new SignOnPasswords(settings, new DirectoryPeople(settings, null, null, null), breakGlass);
    assertThat(passwords.check("admin", "demo")).as("for Sala to say").isEmpty();
    assertThat(passwords.check("desk", "demo")).isEqualTo(Optional.of(false));
    var uses = count("select count(*) from break_glass_use");
    passwords.ownUsed("admin");
    assertThat(count("select count(*) from break_glass_use")).isEqualTo(uses + 1);
    assertThat(
            count(
                "select count(*) from audit_record where source = 'break_glass_use' and actor = 'admin'"))
        .isEqualTo(uses + 1);
    assertThat(
            jdbc.queryForList(
                "select audience from notification where text_en like 'Account admin logged in%past the sign-on service%'",
                String.class))
        .contains("inspectorate", "governors", "camunda-admin");
  }

  private long count(String sql) {
    return jdbc.queryForObject(sql, Long.class);
  }
}
