package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.demo.Demonstration;
import org.sala.engine.Refusal;
import org.sala.evidence.Photo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

@SalaTest
@DisplayName("A process owner who asks for files in a form")
class EvidenceQuestionTest {

  private static final String NOTE = "\"key\":\"note\",";

  @Autowired Office office;
  @Autowired Demonstration demonstration;
  @LocalServerPort int port;
  private String number;

  @BeforeEach
  void request() {
    demonstration.createPeople();
    office.itIs("2026-06-01T09:00");
    number = office.receive("category", "LABOUR");
  }

  @AfterEach
  void nothingStaysOpen() {
    var runtime = office.engine().getRuntimeService();
    runtime
        .createProcessInstanceQuery()
        .processDefinitionKey("owner-change")
        .list()
        .forEach(each -> runtime.deleteProcessInstance(each.getId(), "test"));
    ClockUtil.reset();
  }

  private void deploy(String properties) throws IOException {
    var form =
        new ClassPathResource("owner/owner-form.form").getContentAsString(StandardCharsets.UTF_8);
    assertThat(form).contains(NOTE);
    office
        .engine()
        .getRepositoryService()
        .createDeployment()
        .name("owner")
        .addClasspathResource("owner/owner-change-1.bpmn")
        .addString(
            "owner-form.form", form.replace(NOTE, NOTE + "\"properties\":{" + properties + "},"))
        .deploy();
  }

  private String start() {
    office.engine().getRuntimeService().startProcessInstanceByKey("owner-change", number);
    return office.tasks(number).stream()
        .filter(task -> task.getTaskDefinitionKey().equals("Activity_Ask"))
        .reduce((first, second) -> second)
        .orElseThrow()
        .getId();
  }

  private Caller desk() {
    return Caller.basic(port, "desk", "demo").with("Accept-Language", "en");
  }

  private String complete(String task) {
    var answer =
        desk().post("/api/tasks/" + task + "/completion", "{\"answers\":{\"water\":\"NO\"}}");
    return answer.statusCode() + " " + answer.body();
  }

  private void add(String task, String name, byte[] content) {
    var path =
        "/api/cases/" + number + "/files?name=" + name + (task == null ? "" : "&task=" + task);
    var answer = desk().file(path, content);
    assertThat(answer.statusCode()).as(new String(answer.body())).isEqualTo(201);
  }

  @Test
  @DisplayName("has the step held until as many were added in it")
  void demanded() throws IOException {
    deploy("\"evidence\":\"photo\",\"minimum\":\"2\"");
    var task = start();
    var photo = Photo.ofTelephone(600, 400);
    assertThat(desk().get("/api/tasks/" + task + "/work").body())
        .contains("\"files\":{\"sort\":\"photo\",\"minimum\":2}");
    assertThat(complete(task))
        .startsWith("422")
        .contains("add at least 2 photos")
        .contains("0 so far");
    add(task, "a.jpg", photo);
    add(null, "elsewhere.jpg", photo);
    add(task, "film.mp4", Photo.film(100));
    assertThat(complete(task)).startsWith("422").contains("1 so far");
    add(task, "b.jpg", photo);
    assertThat(desk().get("/api/cases/" + number + "/files?task=" + task).body())
        .contains("\"ofTask\":true")
        .contains("\"ofTask\":false");
    assertThat(complete(task)).startsWith("204");
  }

  @Test
  @DisplayName("is not heard for a step of another case, nor by who may not see the task")
  void otherCase() throws IOException {
    deploy("\"evidence\":\"document\",\"minimum\":\"1\"");
    var task = start();
    var mine = number;
    number = office.receive("category", "LABOUR");
    add(task, "a.jpg", Photo.ofTelephone(600, 400));
    number = mine;
    assertThat(complete(task)).startsWith("422").contains("add at least 1 document");
  }

  @Test
  @DisplayName("may ask without insisting")
  void asked() throws IOException {
    deploy("\"evidence\":\"photo\",\"minimum\":\"0\"");
    assertThat(complete(start())).startsWith("204");
    deploy("\"evidence\":\"photo\"");
    assertThat(complete(start())).startsWith("204");
  }

  @ParameterizedTest(name = "is told what makes no sense when the form is deployed: {0}, {1}")
  @CsvSource({"photos, 1", "'', 1", "photo, many", "photo, -1", "photo, 21", "photo, 1.5"})
  void nonsense(String sort, String minimum) {
    assertThatThrownBy(
            () -> deploy("\"evidence\":\"%s\",\"minimum\":\"%s\"".formatted(sort, minimum)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("owner-form.form");
  }
}
