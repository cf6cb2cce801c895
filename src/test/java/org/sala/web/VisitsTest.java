package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sala.web.PlannedVisit.INSPECTOR;
import static org.sala.web.PlannedVisit.STEP;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.jayway.jsonpath.JsonPath;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.demo.Demonstration;
import org.sala.evidence.Photo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@SalaTest
@DisplayName("A visit that is sent from a phone")
class VisitsTest {

  private static final String FINDINGS =
      "{\"visitResult\":\"FINDINGS\",\"findings\":\"A pipe.\",\"recommendation\":\"Close it.\"}";

  @Autowired Office office;
  @Autowired Demonstration demonstration;
  @Autowired JdbcTemplate jdbc;
  @LocalServerPort int port;
  private String number;
  private String task;

  @BeforeEach
  void visit() {
    demonstration.createPeople();
    number = PlannedVisit.in(office);
    task = office.task(number, STEP).getId();
  }

  @AfterEach
  void presentAgain() {
    ClockUtil.reset();
  }

  private Caller as(String user) {
    return Caller.basic(port, user, "demo").with("Accept-Language", "en");
  }

  private HttpResponse<String> complete(String user, String key, String answers) {
    return as(user)
        .with("Idempotency-Key", key)
        .post("/api/tasks/" + task + "/completion", "{\"answers\":" + answers + "}");
  }

  private HttpResponse<byte[]> photo(String user, String key, byte[] bytes) {
    return as(user)
        .with("Idempotency-Key", key)
        .file("/api/cases/" + number + "/files?name=pond.jpg&task=" + task, bytes);
  }

  private long files() {
    return jdbc.queryForObject(
        "select count(*) from evidence_file where case_number = ?", Long.class, number);
  }

  private long findings() {
    return jdbc.queryForObject(
        "select count(*) from case_file_entry where case_number = ? and form_id = 'record-findings'",
        Long.class,
        number);
  }

  private String sheet(String user) {
    var answer = as(user).get("/api/tasks/" + task + "/sheet?language=en");
    return answer.statusCode() == 200 ? answer.body() : null;
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  @Test
  @DisplayName("is in the list of those who may do it, and of nobody else")
  void listed() {
    assertThat(as(INSPECTOR).get("/api/visits").body()).contains(task);
    for (var other : List.of("labour-officer", "environment-head", "auditor", "admin")) {
      assertThat(as(other).get("/api/visits").body()).as(other).doesNotContain(task);
    }
  }

  @Test
  @DisplayName("is taken along in both languages, with what the form hides under each choice")
  void sheets() {
    var english = sheet(INSPECTOR);
    assertThat(JsonPath.<String>read(english, "$.work.name")).isEqualTo("Record findings");
    assertThat(JsonPath.<String>read(english, "$.work.content.number")).isEqualTo(number);
    assertThat(hiddenWhen(english, "FINDINGS")).containsExactly("Field_Reason");
    assertThat(hiddenWhen(english, "POSTPONED"))
        .contains("Field_Findings", "Field_Position")
        .doesNotContain("Field_Reason");
    var khmer = as(INSPECTOR).get("/api/tasks/" + task + "/sheet?language=km").body();
    assertThat(JsonPath.<String>read(khmer, "$.work.name")).isEqualTo("កត់ត្រាលទ្ធផល");
  }

  private static List<String> hiddenWhen(String sheet, String result) {
    return JsonPath.<List<List<String>>>read(
            sheet, "$.cases[?(@.answers.visitResult=='" + result + "')].hidden")
        .get(0);
  }

  @Test
  @DisplayName("twice, is there once: each photo, and the findings")
  void twice() throws Exception {
    var picture = Photo.ofTelephone(400, 300);
    var one = key();
    var first = photo(INSPECTOR, one, picture);
    var again = photo(INSPECTOR, one, picture);
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(files()).isEqualTo(1);
    assertThat(photo(INSPECTOR, one, Photo.ofTelephone(500, 300)).statusCode())
        .as("the same key with another photo")
        .isEqualTo(422);
    assertThat(photo(INSPECTOR, key(), picture).statusCode()).isEqualTo(201);
    assertThat(files()).as("the same photo twice on purpose").isEqualTo(2);

    var done = key();
    assertThat(complete(INSPECTOR, done, FINDINGS).statusCode()).isEqualTo(204);
    assertThat(complete(INSPECTOR, done, FINDINGS).statusCode()).isEqualTo(204);
    assertThat(findings()).isEqualTo(1);
    assertThat(complete(INSPECTOR, done, "{\"visitResult\":\"CANCELLED\"}").statusCode())
        .as("the same key with other words")
        .isEqualTo(422);
    assertThat(complete("environment-officer", done, FINDINGS).statusCode())
        .as("somebody else's key")
        .isEqualTo(422);
  }

  @Test
  @DisplayName("that is refused is not counted as sent")
  void refused() {
    var key = key();
    assertThat(complete(INSPECTOR, key, "{\"visitResult\":\"FINDINGS\"}").statusCode())
        .isEqualTo(422);
    assertThat(complete(INSPECTOR, key, FINDINGS).statusCode()).isEqualTo(204);
    assertThat(findings()).isEqualTo(1);
  }

  @Test
  @DisplayName("finds out by whom it was done meanwhile, if it was a colleague")
  void doneByAnother() {
    PlannedVisit.colleague(office);
    assertThat(complete(PlannedVisit.COLLEAGUE, key(), FINDINGS).statusCode()).isEqualTo(204);
    assertThat(sheet(INSPECTOR)).as("the visit is over").isNull();
    assertThat(complete(INSPECTOR, key(), FINDINGS).statusCode()).isEqualTo(422);
    assertThat(findings()).isEqualTo(1);
    var told = outcome(INSPECTOR);
    assertThat(JsonPath.<String>read(told.body(), "$.by")).isEqualTo("Second Inspector");
    assertThat(outcome("environment-head").statusCode()).as("knows of the case").isEqualTo(200);
    for (var stranger : List.of("labour-officer", "admin", "process-owner")) {
      assertThat(outcome(stranger).statusCode()).as(stranger).isEqualTo(404);
    }
  }

  private HttpResponse<String> outcome(String user) {
    return as(user).get("/api/cases/" + number + "/tasks/" + task + "/outcome");
  }

  @Test
  @DisplayName("tells an inspector who is complained of nothing, and takes nothing")
  void accused() throws Exception {
    PlannedVisit.colleague(office);
    assertThat(sheet(INSPECTOR)).isNotNull();
    var named =
        as("desk")
            .post("/api/requests/" + number + "/accused", "{\"persons\":[\"" + INSPECTOR + "\"]}");
    assertThat(named.statusCode()).as(named.body()).isLessThan(300);
    office.runJobs();
    assertThat(sheet(INSPECTOR)).isNull();
    assertThat(as(INSPECTOR).get("/api/visits").body()).doesNotContain(task);
    assertThat(photo(INSPECTOR, key(), Photo.ofTelephone(400, 300)).statusCode()).isEqualTo(404);
    assertThat(complete(INSPECTOR, key(), FINDINGS).statusCode()).isEqualTo(422);
    assertThat(as(INSPECTOR).get("/api/visits/" + number + "/code").statusCode()).isEqualTo(404);
    var done = complete("environment-officer", key(), FINDINGS); // whom nobody complains of
    assertThat(done.statusCode()).as(done.body()).isEqualTo(204);
    assertThat(outcome(INSPECTOR).statusCode()).isEqualTo(404);
    assertThat(outcome(PlannedVisit.COLLEAGUE).statusCode()).isEqualTo(200);
    assertThat(files()).isZero();
  }

  @Test
  @DisplayName("goes into the case file as a note once, where the form is closed to it")
  void noteOnce() {
    var key = key();
    var note = "{\"text\":\"Seen at the pond.\",\"mentioned\":[]}";
    for (int i = 0; i < 2; i++) {
      var written =
          as(INSPECTOR).with("Idempotency-Key", key).post("/api/cases/" + number + "/notes", note);
      assertThat(written.statusCode()).as(written.body()).isEqualTo(204);
    }
    assertThat(
            jdbc.queryForObject(
                "select count(*) from case_file_entry where case_number = ? and kind = 'NOTE'",
                Long.class,
                number))
        .isEqualTo(1);
  }

  @Test
  @DisplayName("is locked with a key that is its person's own, and the same at each log-in")
  void keys() {
    var mine = as(INSPECTOR).post("/api/visits/key", "{}").body();
    assertThat(as(INSPECTOR).post("/api/visits/key", "{}").body()).isEqualTo(mine);
    var other = as("environment-officer").post("/api/visits/key", "{}").body();
    assertThat(JsonPath.<String>read(other, "$.key"))
        .isNotEqualTo(JsonPath.<String>read(mine, "$.key"));
    assertThat(JsonPath.<String>read(other, "$.id"))
        .isNotEqualTo(JsonPath.<String>read(mine, "$.id"));
    assertThat(Caller.nobody(port).post("/api/visits/key", "{}").statusCode()).isIn(401, 403);
    var session = Caller.session(port, INSPECTOR);
    assertThat(session.post("/api/visits/key", "{}").headers().firstValue("Cache-Control"))
        .hasValue("no-store");
    assertThat(session.send("DELETE", "/api/session", null, null).statusCode()).isEqualTo(204);
    assertThat(session.post("/api/visits/key", "{}").statusCode()).isIn(401, 403);
  }

  @Test
  @DisplayName(
      "is locked with another key after a changed password or a locked account; the earlier one is its"
          + " person's alone")
  void renewedKeys() {
    var first = key("{}");
    assertThat(stands(first)).isEqualTo(204);
    assertThat(stands(UUID.randomUUID().toString())).isEqualTo(404);
    var identity = office.engine().getIdentityService();
    var user = identity.createUserQuery().userId(INSPECTOR).singleResult();
    user.setFirstName(user.getFirstName());
    identity.saveUser(user);
    assertThat(stands(first)).as("a change of name").isEqualTo(204);
    user.setPassword("demo");
    identity.saveUser(user);
    assertThat(stands(first)).as("a change of password").isEqualTo(404);
    var asks = "{\"locked\":[\"" + first + "\"]}";
    var second = key(asks);
    assertThat(second).isNotEqualTo(first);
    assertThat(earlier(INSPECTOR, asks)).containsExactly(first);
    assertThat(earlier(INSPECTOR, "{}")).isEmpty();
    assertThat(earlier("environment-officer", asks)).isEmpty();
    jdbc.update("update act_id_user set attempts_ = 9 where id_ = ?", INSPECTOR);
    assertThat(stands(second)).isEqualTo(204);
    jdbc.update("update act_id_user set attempts_ = 10 where id_ = ?", INSPECTOR);
    assertThat(stands(second)).as("a locked account").isEqualTo(404);
    jdbc.update("update act_id_user set attempts_ = 0 where id_ = ?", INSPECTOR);
  }

  private int stands(String key) {
    return Caller.nobody(port).get("/api/visits/keys/" + key).statusCode();
  }

  private String key(String asked) {
    return JsonPath.read(as(INSPECTOR).post("/api/visits/key", asked).body(), "$.id");
  }

  private List<String> earlier(String user, String asked) {
    return JsonPath.read(as(user).post("/api/visits/key", asked).body(), "$.earlier[*].id");
  }

  @Test
  @DisplayName("has a code on its paper that holds the address of the page and the number alone")
  void code() throws Exception {
    var code = as(INSPECTOR).get("/api/visits/" + number + "/code");
    assertThat(code.headers().firstValue("Content-Type").orElseThrow()).startsWith("image/svg+xml");
    assertThat(read(code.body()))
        .isEqualTo("http://localhost:" + port + "/visits/?number=" + number);
    assertThat(as("labour-officer").get("/api/visits/" + number + "/code").statusCode())
        .isEqualTo(404);
    assertThat(as(INSPECTOR).get("/api/visits/KPC-2026-999999/code").statusCode()).isEqualTo(404);
  }

  private static String read(String svg) throws Exception {
    var size = Pattern.compile("viewBox=\"0 0 (\\d+)").matcher(svg);
    assertThat(size.find()).isTrue();
    int squares = Integer.parseInt(size.group(1));
    int scale = 8;
    int margin = 4;
    var side = (squares + 2 * margin) * scale;
    var picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, side, side);
    pen.setColor(Color.BLACK);
    var dark = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(svg);
    while (dark.find()) {
      pen.fillRect(
          (Integer.parseInt(dark.group(1)) + margin) * scale,
          (Integer.parseInt(dark.group(2)) + margin) * scale,
          scale,
          scale);
    }
    var points = picture.getRGB(0, 0, side, side, null, 0, side);
    return new QRCodeReader()
        .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, points))))
        .getText();
  }

  @Test
  @DisplayName("opens from what the phone keeps of the page: everything of one release")
  void shell() {
    var worker = Caller.nobody(port).get("/visits/worker.js");
    assertThat(worker.statusCode()).isEqualTo(200);
    assertThat(worker.headers().firstValue("Cache-Control")).hasValue("no-cache");
    var files = Pattern.compile("\"(\\.[^\"]*)\"").matcher(worker.body()).results();
    var addresses = files.map(each -> each.group(1)).toList();
    assertThat(addresses)
        .contains("./", "../common/release.js", "../visits/visits.js", "../common/case-form.js")
        .noneMatch(address -> address.contains("/api/") && !address.contains("/api/texts"));
    var from = URI.create("/visits/");
    for (var address : addresses) {
      assertThat(Caller.nobody(port).get(from.resolve(address).toString()).statusCode())
          .as(address)
          .isEqualTo(200);
    }
    var manifest =
        Caller.nobody(port).with("Accept-Language", "en").get("/visits/manifest.webmanifest");
    assertThat(JsonPath.<Map<String, Object>>read(manifest.body(), "$"))
        .containsEntry("scope", "./")
        .containsEntry("name", "Sala — Visits");
    assertThat(Caller.nobody(port).get("/visits/").headers().firstValue("Permissions-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).contains("geolocation=(self)"));
    assertThat(Caller.nobody(port).get("/desk/").headers().firstValue("Permissions-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).contains("geolocation=()"));
  }
}
