package org.sala.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.SalaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SalaTest
@DisplayName("The staff of a unit")
class UnitStaffTest {

  @Autowired Units units;
  @Autowired JdbcClient jdbc;

  @Test
  @DisplayName("is the same for the code and for the engine's task lists")
  void oneStaff() {
    for (var unit : units.all()) {
      assertThat(inDatabase(unit, false))
          .as(unit.code())
          .isEqualTo(
              unit.handlesRequests()
                  ? unit.staffGroups().collect(Collectors.toSet())
                  : new HashSet<>());
      assertThat(inDatabase(unit, true))
          .as("examines for " + unit.code())
          .isEqualTo(
              unit.handlesRequests()
                  ? unit.examinerGroups().collect(Collectors.toSet())
                  : new HashSet<>());
    }
  }

  private HashSet<String> inDatabase(Unit unit, boolean onlyExaminers) {
    return new HashSet<>(
        jdbc.sql("select group_id from unit_staff where unit = ? and (examines or not ?)")
            .params(unit.code(), onlyExaminers)
            .query(String.class)
            .list());
  }
}
