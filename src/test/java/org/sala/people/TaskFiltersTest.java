package org.sala.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.SalaTest;
import org.springframework.beans.factory.annotation.Autowired;

@SalaTest
@DisplayName("The task lists of Tasklist")
class TaskFiltersTest {

  @Autowired Provisioning provisioning;
  @Autowired FilterService filters;

  @Test
  @DisplayName("are known by a property of their own: one that has another name is not made again")
  void renamed() {
    provisioning.provision();
    var mine = list("mine");
    var name = mine.getName();
    filters.saveFilter(mine.setName("What I do"));
    try {
      var before = ids();
      provisioning.provision();
      assertThat(ids()).isEqualTo(before);
      assertThat(list("mine").getName()).isEqualTo("What I do");
    } finally {
      filters.saveFilter(list("mine").setName(name));
    }
  }

  @Test
  @DisplayName(
      "that an office has by their names alone stay, with all they hold, and are known then")
  void adopted() {
    provisioning.provision();
    var before = ids();
    var old = list("overdue");
    var properties = new HashMap<>(old.getProperties());
    properties.remove("salaList");
    properties.put("color", "#ff0000");
    filters.saveFilter(old.setProperties(properties));
    provisioning.provision();
    assertThat(ids()).isEqualTo(before);
    assertThat(list("overdue").getId()).isEqualTo(old.getId());
    assertThat(list("overdue").getProperties())
        .containsEntry("color", "#ff0000")
        .containsEntry("priority", -20);
  }

  private Filter list(String code) {
    return filters.createTaskFilterQuery().list().stream()
        .filter(filter -> code.equals(filter.getProperties().get("salaList")))
        .findAny()
        .orElseThrow();
  }

  private List<String> ids() {
    return filters.createTaskFilterQuery().list().stream().map(Filter::getId).sorted().toList();
  }
}
