package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.casefile.CaseFile;
import org.sala.casefile.Entry;
import org.sala.evidence.Photo;
import org.sala.notification.Notifications;
import org.sala.request.RequestSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("A picture that goes to the requester with the answer")
class HandedOutTest extends RequestSteps {

  private static final String BOX =
      "{\"boxes\":[{\"left\":0.1,\"top\":0.1,\"width\":0.2,\"height\":0.2}]}";

  @Autowired CaseFile caseFile;
  @Autowired Notifications notifications;
  @LocalServerPort int port;

  private Caller as(String user) {
    return Caller.basic(port, user, "demo").with("Accept-Language", "en");
  }

  private String photo(String number) throws IOException {
    var files = "/api/cases/" + number + "/files";
    var sent = as("labour-officer").file(files + "?name=gate.jpg", Photo.ofTelephone(400, 300));
    int id = JsonPath.read(new String(sent.body(), StandardCharsets.UTF_8), "$.id");
    return files + "/" + id;
  }

  private int decided(String user, String file, boolean goes) {
    return as(user).put(file + "/with-answer", "{\"goes\":" + goes + "}").statusCode();
  }

  private List<String> told(String number) {
    return notifications.of(number).stream()
        .map(each -> each.text().en())
        .filter(text -> text.contains("has been answered"))
        .toList();
  }

  @Test
  @DisplayName(
      "is a copy with covered faces, or one that the desk released, and the answer lists it")
  void listed() throws IOException {
    var number = assigned("2026-06-01T09:00");
    var photo = photo(number);
    for (var user : List.of("labour-officer", "labour-head", "governor", "auditor")) {
      assertThat(decided(user, photo, true)).as(user).isEqualTo(403);
    }
    assertThat(decided("land-officer", photo, true)).isEqualTo(404);
    assertThat(decided("desk", photo, true)).isEqualTo(200);
    assertThat(as("labour-officer").get("/api/cases/" + number + "/files").body())
        .contains("\"withAnswer\":true");

    var covered = as("labour-officer").post(photo + "/covered", BOX);
    assertThat(covered.statusCode()).as(covered.body()).isEqualTo(201);
    int copy = JsonPath.read(covered.body(), "$.id");
    var file = "/api/cases/" + number + "/files/" + copy;
    assertThat(decided("desk", photo, true)).as("the face is covered since").isEqualTo(403);
    assertThat(decided("auditor", file, true)).isEqualTo(403);
    assertThat(decided("labour-officer", file, true)).isEqualTo(200);
    var about = "{\"subject\":\"The new gate\",\"summary\":\"\"}";
    assertThat(as("labour-officer").post(file + "/caption", about).statusCode()).isEqualTo(200);
    answer(number, "2026-06-02");
    assertThat(told(number))
        .singleElement()
        .asString()
        .contains("One picture goes with it (The new gate)");
    assertThat(as("desk").bytes(file).statusCode()).isEqualTo(200);
    assertThat(caseFile.of(number)).extracting(Entry::kind).contains("FILE_HANDED_OUT");
  }

  @Test
  @DisplayName("is none where nobody said so, or somebody took it back")
  void none() throws IOException {
    var number = assigned("2026-06-01T09:00");
    var photo = photo(number);
    assertThat(decided("desk", photo, true)).isEqualTo(200);
    assertThat(decided("desk", photo, false)).isEqualTo(200);
    answer(number, "2026-06-02");
    assertThat(told(number)).singleElement().asString().doesNotContain("picture");
  }
}
