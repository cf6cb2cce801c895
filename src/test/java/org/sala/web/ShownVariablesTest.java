package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.Office;
import org.sala.SalaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What whoever may see a task learns from the engine of its case. */
@SalaTest
@DisplayName("Of the engine's variables")
class ShownVariablesTest {

  private static final Set<String> LABELS = Set.of("requestNumber", "categoryLabel", "placeLabel");

  @Autowired Office office;
  @Autowired ObjectMapper json;
  @LocalServerPort int port;

  @Test
  @DisplayName("a task gives its labels and what its form asks for, at both doors and in every way")
  void onlyTheForm() throws Exception {
    var number =
        office.receive(
            "category", "ENV", "respondent.kind", "AUTHORITY", "respondent.unit", "DEP-ENV");
    var check = office.task(number, "Activity_CheckRequest");
    var task = check.getId();
    // The process of the task itself holds little at this step; later it holds more.
    office
        .engine()
        .getRuntimeService()
        .setVariable(check.getProcessInstanceId(), "duplicateLinked", false);
    var form =
        Caller.basic(port, "desk", "demo").get("/engine-rest/task/" + task + "/deployed-form");
    var allowed = new TreeSet<>(LABELS);
    keys(json.readTree(form.body()), allowed);
    var internal = internal(number, allowed);
    assertThat(internal)
        .contains("inspectionOutstanding", "governorApprovalRequired", "duplicateLinked");
    var doors =
        List.of(
            new Object[] {Caller.basic(port, "desk", "demo"), "/engine-rest"},
            new Object[] {Caller.session(port, "desk"), "/camunda/api/engine/engine/default"});
    for (var door : doors) {
      var caller = (Caller) door[0];
      var path = door[1] + "/task/" + task;
      for (var list :
          List.of(
              "/variables",
              "/form-variables",
              "/localVariables",
              "/form-variables?variableNames=" + String.join(",", internal))) {
        var names = new ArrayList<String>();
        json.readTree(caller.get(path + list).body()).fieldNames().forEachRemaining(names::add);
        assertThat(allowed).as(list).containsAll(names);
      }
      for (var name : internal) {
        assertThat(caller.get(path + "/variables/" + name).statusCode()).as(name).isEqualTo(404);
      }
      assertThat(caller.get(path + "/variables/requestNumber").body()).contains(number);
      var instances = json.readTree(caller.get(door[1] + "/variable-instance").body());
      instances.forEach(each -> assertThat(LABELS).contains(each.path("name").asText()));
    }
  }

  // Everything the engine knows of the case beside what is allowed.
  private Set<String> internal(String number, Set<String> allowed) {
    var names = new TreeSet<String>();
    office
        .engine()
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(number)
        .list()
        .forEach(
            each ->
                names.addAll(
                    office.engine().getRuntimeService().getVariables(each.getId()).keySet()));
    names.removeAll(allowed);
    return names;
  }

  private static void keys(com.fasterxml.jackson.databind.JsonNode node, Set<String> into) {
    for (var property : List.of("key", "valuesKey")) {
      if (node.isObject() && node.path(property).isTextual()) {
        into.add(node.path(property).asText());
      }
    }
    node.forEach(each -> keys(each, into));
  }
}
