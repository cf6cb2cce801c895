package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.EngineTables;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.demo.Demonstration;
import org.sala.evidence.Photo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@SalaTest
@DisplayName("A file on a case")
class EvidenceApiTest {

  @Autowired Office office;
  @Autowired Demonstration demonstration;
  @Autowired JdbcTemplate jdbc;
  @LocalServerPort int port;

  @BeforeEach
  void people() {
    demonstration.createPeople();
    office.itIs("2026-06-01T09:00");
  }

  @AfterEach
  void presentAgain() {
    ClockUtil.reset();
  }

  private Caller as(String user) {
    return Caller.basic(port, user, "demo").with("Accept-Language", "en");
  }

  private static String files(String number) {
    return "/api/cases/" + number + "/files";
  }

  private HttpResponse<byte[]> add(String user, String number, String name, byte[] content) {
    return as(user).file(files(number) + "?name=" + name, content);
  }

  private long added(String user, String number, String name, byte[] content) {
    var answer = add(user, number, name, content);
    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(201);
    return JsonPath.<Number>read(text(answer), "$.id").longValue();
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private int rows(String number) {
    return jdbc.queryForObject(
        "select count(*) from evidence_file where case_number = ?", Integer.class, number);
  }

  private List<Map<String, Object>> readings(String number) {
    return jdbc.queryForList(
        "select * from reading where case_number = ? and door = 'EVIDENCE'", number);
  }

  @Test
  @DisplayName("that is a photo is shown upright, small, and without what the camera wrote")
  void photo() throws IOException {
    var number = office.receive("category", "LABOUR");
    var photo = Photo.ofTelephone(3_000, 2_000);
    var id = added("desk", number, "fence.jpg", photo);
    var list = as("desk").get(files(number)).body();
    assertThat(JsonPath.<String>read(list, "$.files[0].takenAt")).isEqualTo("2026-06-01T01:15:00Z");
    assertThat(JsonPath.<Double>read(list, "$.files[0].latitude")).isEqualTo(12.25);
    assertThat(JsonPath.<Double>read(list, "$.files[0].longitude")).isBetween(104.66, 104.68);
    var file = files(number) + "/" + id;
    var shown = as("desk").bytes(file);
    assertThat(new String(shown.body(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif\0");
    var picture = ImageIO.read(new ByteArrayInputStream(shown.body()));
    assertThat(List.of(picture.getWidth(), picture.getHeight())).containsExactly(1_707, 2_560);
    var small =
        ImageIO.read(new ByteArrayInputStream(as("desk").bytes(file + "?small=true").body()));
    assertThat(List.of(small.getWidth(), small.getHeight())).containsExactly(213, 320);
    assertThat(readings(number)).isEmpty();
    assertThat(as("desk").bytes(file + "?original=true").body()).isEqualTo(photo);
    assertThat(readings(number))
        .extracting("person", "identity")
        .containsExactly(tuple("desk", true));
    assertThat(as("auditor").bytes(file + "?original=true").statusCode()).isEqualTo(403);
    assertThat(as("auditor").bytes(file).statusCode()).isEqualTo(200);
    var entries =
        JsonPath.<List<String>>read(
            as("desk").get("/api/requests/" + number).body(), "$.entries[*].title.en");
    assertThat(entries).contains("File added: fence.jpg");
  }

  @Test
  @DisplayName("that shows a face is covered in a copy; from then on who sees the face is noted")
  void covered() throws IOException {
    var number = office.receive("category", "LABOUR");
    var id = added("desk", number, "faces.jpg", Photo.ofTelephone(600, 400));
    var file = files(number) + "/" + id;
    var box = "{\"boxes\":[{\"left\":0.25,\"top\":0.25,\"width\":0.5,\"height\":0.125}]}";
    assertThat(as("auditor").post(file + "/covered", box).statusCode()).isEqualTo(403);
    assertThat(as("labour-head").post(file + "/covered", box).statusCode()).isEqualTo(404);
    assertThat(as("desk").post(file + "/covered", "{\"boxes\":[]}").statusCode()).isEqualTo(422);
    assertThat(
            as("desk")
                .post(
                    file + "/covered",
                    "{\"boxes\":[{\"left\":-1,\"top\":0,\"width\":9,\"height\":1}]}")
                .statusCode())
        .isEqualTo(422);
    assertThat(as("auditor").bytes(file).statusCode()).isEqualTo(200);
    assertThat(readings(number)).isEmpty();
    var made = as("desk").post(file + "/covered", box);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    assertThat(JsonPath.<String>read(made.body(), "$.name")).isEqualTo("faces-covered.jpg");
    var copy = files(number) + "/" + JsonPath.<Integer>read(made.body(), "$.id");
    for (var part : List.of("", "?small=true")) {
      var shown = ImageIO.read(new ByteArrayInputStream(as("auditor").bytes(copy + part).body()));
      assertThat(shown.getRGB(shown.getWidth() / 2, shown.getHeight() * 5 / 16) & 0xF0F0F0)
          .as(part)
          .isZero();
      assertThat(shown.getRGB(shown.getWidth() / 10, shown.getHeight() / 10) & 0xF0F0F0)
          .as(part)
          .isNotZero();
    }
    assertThat(as("auditor").bytes(file).statusCode()).isEqualTo(403);
    assertThat(as("auditor").bytes(file + "?small=true").statusCode()).isEqualTo(403);
    assertThat(readings(number)).isEmpty();
    assertThat(as("desk").bytes(file).statusCode()).isEqualTo(200);
    assertThat(readings(number))
        .extracting("person", "identity")
        .containsExactly(tuple("desk", true));
    var list = as("auditor").get(files(number)).body();
    assertThat(JsonPath.<List<Boolean>>read(list, "$.files[*].covered"))
        .containsExactly(false, true);
  }

  @Test
  @DisplayName("is described by what somebody types: the latest words count, earlier ones stay")
  void described() {
    var number = office.receive("category", "LABOUR");
    var id = added("desk", number, "scan.mp4", Photo.film(10));
    var caption = files(number) + "/" + id + "/caption";
    for (var words : List.of("First", "Letter of 3 May")) {
      var answer =
          as("desk").post(caption, "{\"subject\":\" %s \",\"summary\":\"x\"}".formatted(words));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
    var list = as("auditor").get(files(number)).body();
    assertThat(JsonPath.<String>read(list, "$.files[0].subject")).isEqualTo("Letter of 3 May");
    var words = "{\"subject\":\"a\",\"summary\":\"b\"}";
    assertThat(as("auditor").post(caption, words).statusCode()).isEqualTo(403);
    assertThat(as("labour-head").post(caption, words).statusCode()).isEqualTo(404);
    assertThat(as("desk").post(caption, "{\"subject\":\"a\"}").statusCode()).isEqualTo(422);
    assertThat(
            jdbc.queryForObject(
                "select count(*) from evidence_caption where file_id = ?", Integer.class, id))
        .isEqualTo(2);
  }

  @Test
  @DisplayName("lies in pieces of 256 KB, and comes back as it was, as a file and no page")
  void pieces() {
    var number = office.receive("category", "LABOUR");
    var film = Photo.film(1_000_000);
    var id =
        added(
            "desk", number, "%E1%9E%95%E1%9F%92%E1%9E%9B%E1%9E%BC%E1%9E%9C%E2%80%AEexe.mp4", film);
    assertThat(
            jdbc.queryForList(
                "select length(bytes) from evidence_piece where file_id = ? order by number",
                Integer.class,
                id))
        .hasSize(4)
        .allMatch(length -> length <= 262_144);
    var answer = as("auditor").bytes(files(number) + "/" + id);
    assertThat(answer.body()).isEqualTo(film);
    var headers = answer.headers();
    assertThat(headers.firstValue("Content-Type").orElseThrow()).startsWith("video/mp4");
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.allValues("Content-Security-Policy"))
        .containsExactly("default-src 'none'; sandbox");
    assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
    assertThat(headers.firstValue("Content-Disposition"))
        .get()
        .asString()
        .startsWith("attachment;")
        .contains("filename*=UTF-8''%E1%9E%95%E1%9F%92%E1%9E%9B%E1%9E%BC%E1%9E%9Cexe.mp4")
        .doesNotContain("%E2%80%AE");
  }

  @Test
  @DisplayName("is for those who may know of the case; auditors read it and add none")
  void access() {
    var number = office.receive("category", "LABOUR");
    var id = added("desk", number, "a.mp4", Photo.film(10));
    for (var other : List.of("labour-head", "environment-officer", "process-owner")) {
      assertThat(as(other).get(files(number)).statusCode()).as(other).isEqualTo(404);
      assertThat(as(other).bytes(files(number) + "/" + id).statusCode()).as(other).isEqualTo(404);
      assertThat(add(other, number, "b.mp4", Photo.film(10)).statusCode()).as(other).isEqualTo(404);
    }
    assertThat(Caller.nobody(port).get(files(number)).statusCode()).isEqualTo(401);
    assertThat(as("desk").get(files("KPC-2026-999999")).statusCode()).isEqualTo(404);
    assertThat(as("desk").get(files("nonsense")).statusCode()).isEqualTo(404);
    var another = office.receive("category", "LABOUR");
    assertThat(as("desk").bytes(files(another) + "/" + id).statusCode())
        .as("by the number of another case")
        .isEqualTo(404);
    var auditors = as("auditor").get(files(number));
    assertThat(JsonPath.<Boolean>read(auditors.body(), "$.mayAdd")).isFalse();
    var refused = add("auditor", number, "b.mp4", Photo.film(10));
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(text(refused)).contains("As an auditor");
    assertThat(rows(number)).isEqualTo(1);
  }

  @Test
  @DisplayName("has a name, a subject and a summary that stand in no table of the engine")
  void wordsStayOut() {
    var number = office.receive("category", "LABOUR");
    var task = office.tasks(number).get(0).getId();
    var id = added("desk", number, "KANARIE.mp4&task=" + task, Photo.film(10));
    var words = "{\"subject\":\"KANARIE\",\"summary\":\"KANARIE\"}";
    as("desk").post(files(number) + "/" + id + "/caption", words);
    var tables = new EngineTables(jdbc);
    assertThat(tables.containing("KANARIE")).isEmpty();
    assertThat(tables.containing(List.of("evidence_file", "evidence_caption"), "KANARIE"))
        .hasSize(3);
  }

  @Test
  @DisplayName("against somebody is not there for them")
  void accused() {
    var number = office.receive("category", "LABOUR");
    added("desk", number, "a.mp4", Photo.film(10));
    jdbc.update(
        "insert into accused_person (case_number, person, named_by, named_at) values (?, 'deputy-governor', 'desk', now())",
        number);
    assertThat(as("deputy-governor").get(files(number)).statusCode()).isEqualTo(404);
    assertThat(add("deputy-governor", number, "b.mp4", Photo.film(10)).statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("that is refused leaves nothing, and a sentence in the reader's language")
  void refused() {
    var number = office.receive("category", "LABOUR");
    var refused = add("desk", number, "a.jpg", "<svg onload=alert(1)>".getBytes());
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(JsonPath.<String>read(text(refused), "$.detail")).contains("no kind of file");
    var khmer =
        Caller.basic(port, "desk", "demo")
            .with("Accept-Language", "km")
            .file(files(number) + "?name=a.jpg", new byte[0]);
    assertThat(JsonPath.<String>read(text(khmer), "$.detail")).matches("(?s).*\\p{InKhmer}.*");
    assertThat(add("desk", number, "a.mp4", new byte[25_000_001]).statusCode()).isEqualTo(422);
    assertThat(rows(number)).isZero();
  }

  @Test
  @DisplayName("has no place on a case that is full or closed")
  void fullOrClosed() {
    var number = office.receive("category", "LABOUR");
    jdbc.update(
        "insert into evidence_file (case_number, name, kind, size_in_bytes, sha256, added_by, added_at)"
            + " values (?, 'a.mp4', 'MP4', 199999990, '', 'desk', now())",
        number);
    assertThat(text(add("desk", number, "b.mp4", Photo.film(100)))).contains("more than 200 MB");
    assertThat(rows(number)).isEqualTo(1);
    assertThat(
            jdbc.queryForObject(
                "select count(*) from evidence_piece p join evidence_file f on f.id = p.file_id"
                    + " where f.case_number = ?",
                Integer.class,
                number))
        .isZero();
    var closed = office.receive("category", "LABOUR");
    as("desk").post("/api/requests/" + closed + "/withdrawal", "{\"reason\":\"Taken back.\"}");
    office.runJobs();
    assertThat(text(add("desk", closed, "b.mp4", Photo.film(100)))).contains("closed");
    assertThat(as("desk").get(files(closed)).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("that breaks off half way is not there, nor is anything of it left behind")
  void brokenOff() throws Exception {
    var number = office.receive("category", "LABOUR");
    var before = waiting();
    try (var socket = new Socket("localhost", port)) {
      var credentials = Base64.getEncoder().encodeToString("desk:demo".getBytes());
      var head =
          "POST "
              + files(number)
              + "?name=a.mp4 HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic "
              + credentials
              + "\r\nContent-Type: application/octet-stream\r\nContent-Length: 2000000\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(Photo.film(1_000_000));
      socket.getOutputStream().flush();
      Thread.sleep(300);
    }
    for (int tries = 0; tries < 50 && waiting() > before; tries++) {
      Thread.sleep(100);
    }
    assertThat(waiting()).isEqualTo(before);
    assertThat(rows(number)).isZero();
  }

  private static long waiting() throws IOException {
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("sala-evidence-"))
          .count();
    }
  }
}
