package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sala.request.RequestSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the browser's test of one form shows for one, for every field of every form, by its API. */
@DisplayName("Every word is kept")
class EveryWordKeptTest extends RequestSteps {

  private static final String WORDS = "ពាក្យដែលខ្ញុំបានសរសេរ។ My words, ";
  private static final String STEP =
      """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="words"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
        <process id="words" name="Words" isExecutable="true" camunda:historyTimeToLive="P1D">
          <startEvent id="s"/><sequenceFlow id="f" sourceRef="s" targetRef="Activity_Write"/>
          <userTask id="Activity_Write" name="Write" camunda:candidateGroups="labour-heads"
            camunda:formRef="%s" camunda:formRefBinding="latest"/>
        </process>
      </definitions>
      """;

  @Autowired ObjectMapper json;
  @Autowired JdbcTemplate jdbc;
  @LocalServerPort int port;

  static Stream<String> forms() throws IOException {
    try (var files = Files.walk(Path.of("forms"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".form"))
          .map(name -> name.substring(0, name.length() - ".form".length()))
          .sorted()
          .toList()
          .stream();
    }
  }

  @AfterEach
  void nothingStaysOpen() {
    var runtime = office.engine().getRuntimeService();
    runtime
        .createProcessInstanceQuery()
        .processDefinitionKey("words")
        .list()
        .forEach(
            each -> {
              jdbc.update("delete from commitment where process_instance = ?", each.getId());
              runtime.deleteProcessInstance(each.getId(), "test");
            });
  }

  private JsonNode call(String method, String path, String body, String language)
      throws IOException {
    var answer =
        Caller.basic(port, "labour-head", "demo")
            .with("Accept-Language", language)
            .send(method, path, body, body == null ? null : "application/json");
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
    return json.readTree(answer.body());
  }

  @ParameterizedTest(name = "in each field of {0}, when somebody comes back from elsewhere")
  @MethodSource("forms")
  void everyField(String form) throws IOException {
    var number = assigned("2026-06-01T09:00");
    office
        .engine()
        .getRepositoryService()
        .createDeployment()
        .name("words")
        .addString("words.bpmn", STEP.formatted(form))
        .deploy();
    var process = office.engine().getRuntimeService().startProcessInstanceByKey("words", number);
    aboutAPromise(number, process.getId());
    var path = "/api/tasks/" + office.task(number, "Activity_Write").getId();

    var typed = new LinkedHashMap<String, Object>();
    for (var field : call("GET", path + "/work", null, "en").at("/form/fields")) {
      if (field.hasNonNull("key")) {
        typed.put(field.get("key").asText(), value(field));
      }
    }
    assertThat(typed).isNotEmpty();
    // Field by field, as a person types; each time from another log-in.
    for (var each : typed.entrySet()) {
      var body = json.writeValueAsString(Map.of("answers", Map.of(each.getKey(), each.getValue())));
      call("PATCH", path + "/draft", body, "km");
    }
    for (var language : List.of("km", "en")) {
      var found = new LinkedHashMap<String, Object>();
      for (var field : call("GET", path + "/work", null, language).at("/form/fields")) {
        if (field.hasNonNull("key")) {
          found.put(field.get("key").asText(), json.convertValue(field.get("value"), Object.class));
        }
      }
      assertThat(found).isEqualTo(typed);
    }
    assertThat(
            json.convertValue(call("GET", path + "/draft", null, "km").get("answers"), Map.class))
        .isEqualTo(typed);
  }

  /** Forms about a promise are those of its process. */
  private void aboutAPromise(String number, String process) {
    jdbc.update(
        """
        insert into commitment (case_number, source, promise, responsible_unit, due_on, recorded_by,
          recorded_at, process_instance)
        values (?, 'MEETING', 'A visit.', 'DEP-LAB', date '2026-12-31', 'desk', now(), ?)
        """,
        number,
        process);
  }

  private Object value(JsonNode field) {
    var first = field.at("/options/0/value").asText(WORDS);
    return switch (field.get("type").asText()) {
      case "number" -> 7;
      case "checkbox" -> true;
      case "datetime" -> "2026-06-02";
      case "radio", "select" -> first;
      case "checklist", "taglist" -> List.of(first);
      default -> WORDS + field.get("key").asText();
    };
  }
}
