package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sala.Office;
import org.sala.SalaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What process owners send from Camunda Modeler: mistakes are told, good edits are taken. */
@SalaTest
@DisplayName("A process owner who sends models from Camunda Modeler")
class OwnersEditsTest {

  @Autowired Office office;
  @LocalServerPort int port;
  private Integer proposal;

  static Stream<OwnersEdit> mistakes() throws IOException {
    return OwnersEdit.of("mistakes.txt");
  }

  static Stream<OwnersEdit> goodEdits() throws IOException {
    return OwnersEdit.of("good-edits.txt");
  }

  @AfterEach
  void takenBack() {
    if (proposal != null) {
      new Modeler(port).withdraw("process-owner", proposal);
    }
  }

  @ParameterizedTest(name = "is told of the mistake {0}")
  @MethodSource("mistakes")
  void mistake(OwnersEdit edit) throws IOException {
    var answer = send(edit.files(), "en");
    if (edit.isTaken()) {
      taken(answer);
      return;
    }
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(JsonPath.<String>read(answer.body(), "$.message")).contains(edit.answer());
    assertThat(JsonPath.<String>read(answer.body(), "$.type")).isNotEmpty();
  }

  @ParameterizedTest(name = "makes the good edit {0}")
  @MethodSource("goodEdits")
  void goodEdit(OwnersEdit edit) throws IOException {
    taken(send(edit.files(), "en"));
  }

  @Test
  @DisplayName("is told all mistakes at once, the worst first, in Khmer")
  void allAtOnce() throws IOException {
    var files =
        OwnersEdit.of("mistakes.txt").filter(each -> each.number().equals("12")).findFirst();
    var sent = files.orElseThrow().files();
    sent.computeIfPresent(
        "request-check.bpmn",
        (name, text) ->
            text.replace("&#10;ពិនិត្យសំណើ", "")
                .replace("calledElement=\"information-request\"", "calledElement=\"x\""));
    var message = JsonPath.<String>read(send(sent, "km").body(), "$.message");
    assertThat(message.lines().count()).isGreaterThanOrEqualTo(3);
    assertThat(message.lines().findFirst().orElseThrow())
        .contains("deskGrup", "Activity_CheckRequest");
    assertThat(message.lines().reduce((a, b) -> b).orElseThrow()).contains("ភាសា");
  }

  @Test
  @DisplayName("sees a request go the way of a changed model: a question, a task, an answer")
  void requestGoesTheNewWay() throws IOException {
    var edit =
        OwnersEdit.of("good-edits.txt").filter(each -> each.number().equals("36")).findFirst();
    var change = new Modeler(port).putInForce("See land first", edit.orElseThrow().files());
    var number = office.receive("category", "LAND-PRIV");
    office.complete(
        "desk",
        number,
        "Activity_CheckRequest",
        "category",
        "LAND-PRIV",
        "priority",
        "HIGH",
        "checkResult",
        "ACCEPT");
    assertThat(office.open(number)).contains("Activity_SeeLand");
    office.complete("land-head", number, "Activity_SeeLand", "rejectionAgreed", "YES");
    assertThat(office.open(number)).contains("Activity_AssignOfficer");
    office.engine().getRuntimeService().deleteProcessInstance(office.main(number).getId(), "test");
    new Modeler(port).putInForce("As before, " + change, shippedOf(edit.orElseThrow()));
  }

  private void taken(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    proposal = Integer.parseInt(JsonPath.<String>read(answer.body(), "$.id").replaceAll("\\D", ""));
  }

  private HttpResponse<String> send(Map<String, String> files, String language) {
    return new Modeler(port).deploy("process-owner", "An owner's change", files, language);
  }

  private static Map<String, String> shippedOf(OwnersEdit edit) {
    return Modeler.shipped(OwnersEdit.path(edit.file()).toString());
  }
}
