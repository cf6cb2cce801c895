package org.sala.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.Office;
import org.sala.SalaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

@SalaTest
@DisplayName("The case file")
class CaseFileTest {

  @Autowired Office office;
  @Autowired CaseFile caseFile;
  @Autowired JdbcTemplate jdbc;

  @Test
  @DisplayName("keeps what a form said with its labels, form, model version, author and time")
  void entry() {
    var number = office.receive();
    office.complete(
        "desk",
        number,
        "Activity_CheckRequest",
        "category",
        "LABOUR",
        "priority",
        "HIGH",
        "checkResult",
        "ACCEPT");
    var entry = caseFile.latest(number, "check-request").orElseThrow();
    assertThat(entry.author()).isEqualTo("desk");
    assertThat(entry.title().en()).isEqualTo("Check request");
    assertThat(entry.activityId()).isEqualTo("Activity_CheckRequest");
    assertThat(entry.fields())
        .anySatisfy(
            field -> {
              assertThat(field.key()).isEqualTo("checkResult");
              assertThat(field.label().en()).isEqualTo("Result of the check");
              assertThat(field.shown()).contains("Accept");
            });
    assertThat(
            jdbc.queryForObject(
                "select model from case_file_entry where id = ?", String.class, entry.id()))
        .startsWith("request-check:");
  }

  @Test
  @DisplayName(
      "never changes: entries, moved dates, statuses and units cannot be updated or deleted")
  void immutable() {
    var number = office.receive();
    var keys =
        Map.of(
            "case_file_entry", "case_number",
            "deadline_change", "case_number",
            "status_change", "request_number",
            "accountability", "request_number");
    keys.forEach((table, key) -> isImmutable(table, key, number));
  }

  private void isImmutable(String table, String key, String number) {
    var where = " where " + key + " = ?";
    assertThat(jdbc.queryForObject("select count(*) from " + table + where, Long.class, number))
        .isPositive();
    assertThatThrownBy(() -> jdbc.update("delete from " + table + where, number))
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(
            () -> jdbc.update("update " + table + " set " + key + " = " + key + where, number))
        .isInstanceOf(DataAccessException.class);
  }
}
