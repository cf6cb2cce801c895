package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.SalaTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SalaTest
@DisplayName("The official form")
class FormsTest {

  private static final String FORMS = "/api/papers/forms";

  @LocalServerPort int port;

  private Caller as(String user) {
    return Caller.basic(port, user, "demo").with("Accept-Language", "en");
  }

  private static byte[] form() throws IOException {
    return Files.readAllBytes(Path.of("src/main/resources/paper/official-form.docx"));
  }

  private List<Integer> inForce() {
    return JsonPath.read(
        as("process-owner").get(FORMS).body(), "$.versions[?(@.inForce == true)].version");
  }

  @Test
  @DisplayName("counts once it is put in force; earlier versions stay, and one click goes back")
  void versions() throws IOException {
    var owner = as("process-owner");
    assertThat(inForce()).containsExactly(0);
    var sent = owner.file(FORMS + "?name=ours.docx", form());
    assertThat(sent.statusCode()).isEqualTo(201);
    int version = JsonPath.read(new String(sent.body(), StandardCharsets.UTF_8), "$.version");
    assertThat(inForce()).containsExactly(0);
    for (var language : List.of("km", "en")) {
      var preview = owner.bytes(FORMS + "/" + version + "/preview?language=" + language);
      assertThat(preview.statusCode()).isEqualTo(200);
      assertThat(preview.body()).startsWith("%PDF".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(owner.post(FORMS + "/" + version + "/in-force", "{}").statusCode()).isEqualTo(204);
    assertThat(inForce()).containsExactly(version);
    assertThat(owner.bytes(FORMS + "/" + version).body()).isEqualTo(form());
    assertThat(as("admin").post(FORMS + "/0/in-force", "{}").statusCode()).isEqualTo(204);
    assertThat(inForce()).containsExactly(0);
    assertThat(owner.get(FORMS).body()).contains("ours.docx").contains("subject");
    assertThat(owner.post(FORMS + "/999/in-force", "{}").statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("is kept by process owners and administrators, nobody else")
  void keepers() throws IOException {
    for (var user : List.of("desk", "governor", "labour-head", "auditor")) {
      assertThat(as(user).get(FORMS).statusCode()).as(user).isEqualTo(403);
      assertThat(as(user).bytes(FORMS + "/0").statusCode()).as(user).isEqualTo(403);
      assertThat(as(user).file(FORMS + "?name=x.docx", form()).statusCode())
          .as(user)
          .isEqualTo(403);
      assertThat(as(user).post(FORMS + "/0/in-force", "{}").statusCode()).as(user).isEqualTo(403);
    }
    assertThat(Caller.nobody(port).get(FORMS).statusCode()).isEqualTo(401);
  }

  @Test
  @DisplayName("is refused with a sentence where it cannot be laid out")
  void refused() {
    var answer =
        as("process-owner")
            .file(FORMS + "?name=x.docx", "no form".getBytes(StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains(".docx");
  }
}
