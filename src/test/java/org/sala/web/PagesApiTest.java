package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sala.SalaTest;
import org.sala.page.PageWords;
import org.sala.page.StaffPage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SalaTest
@DisplayName("The staff pages' own doors")
class PagesApiTest {

  @Autowired PageWords words;
  @LocalServerPort int port;

  @Test
  @DisplayName("give the words to anybody, for good under their version and not without it")
  void texts() throws Exception {
    var known = get("/api/texts?page=desk&language=km&v=" + words.version());
    assertThat(known.statusCode()).isEqualTo(200);
    assertThat(known.headers().allValues("Cache-Control"))
        .containsExactly("max-age=31536000, public, immutable");
    assertThat(JsonPath.<String>read(known.body(), "$.submit")).isEqualTo("ចុះបញ្ជីសំណើ");
    assertThat(JsonPath.<String>read(known.body(), "$.next")).isEqualTo("បន្ទាប់");
    for (var version : new String[] {"", "&v=another"}) {
      var other = get("/api/texts?page=desk&language=en" + version);
      assertThat(other.headers().allValues("Cache-Control")).containsExactly("no-cache");
      assertThat(other.headers().firstValue("ETag")).hasValue('"' + words.version() + '"');
    }
  }

  @Test
  @DisplayName("answer an unknown page and an unknown language with a sentence")
  void unknown() throws Exception {
    var page = get("/api/texts?page=nowhere&language=en");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(JsonPath.<String>read(page.body(), "$.detail")).isNotEmpty();
    var language = get("/api/texts?page=desk&language=fr");
    assertThat(language.statusCode()).isEqualTo(400);
    assertThat(JsonPath.<String>read(language.body(), "$.detail")).contains("km").contains("en");
    assertThat(get("/api/texts?page=desk").statusCode()).isEqualTo(400);
  }

  @Test
  @DisplayName("are there with their titles in the reader's language, and are asked for again")
  void pages() throws Exception {
    for (var page : StaffPage.values()) {
      var khmer = get("/" + page.folder() + "/");
      assertThat(khmer.statusCode()).isEqualTo(200);
      assertThat(khmer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
      assertThat(khmer.headers().firstValue("Cache-Control")).hasValue("no-cache");
      assertThat(khmer.body()).containsPattern("<title>\\p{IsKhmer}.* — សាលា Sala</title>");
      var english =
          Caller.nobody(port).with("Accept-Language", "en").get("/" + page.folder() + "/");
      assertThat(english.body())
          .contains("<html lang=\"en\"")
          .containsPattern("<title>[A-Z][a-z].* — Sala</title>");
    }
  }

  @Test
  @DisplayName("tell scripts the version, and serve the one file of lit that they name")
  void scripts() throws Exception {
    var release = get("/common/release.js");
    assertThat(release.body())
        .isEqualTo(
            "export const WORDS = '%s';\nexport const NAMES = { km: 'ខ្មែរ', en: 'English' };\n"
                .formatted(words.version()));
    assertThat(release.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/javascript");
    assertThat(release.headers().firstValue("Cache-Control")).hasValue("no-cache");
    var named = get("/common/lit.js").body().replaceFirst("(?s).*from '\\.\\.([^']+)'.*", "$1");
    assertThat(get(named).statusCode()).as(named).isEqualTo(200);
    assertThat(get(named).body()).contains("Google LLC");
    assertThat(get(named.replace("lit-html.js", "static.js")).statusCode()).isEqualTo(401);
    assertThat(get("/api/menu").statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "desk",
        "labour-head",
        "labour-officer",
        "environment-inspector",
        "deputy-governor",
        "governor",
        "cabinet",
        "process-owner",
        "auditor",
        "inspectorate",
        "admin",
        "convenor"
      })
  @DisplayName("offer in the menu what opens for the reader, and nothing that is refused")
  void menu(String user) {
    var caller = Caller.basic(port, user, "demo");
    List<String> lines = JsonPath.read(caller.get("/api/menu").body(), "$.lines[*].name");
    boolean registers = JsonPath.read(caller.get("/api/me").body(), "$.canRegister");
    assertThat(lines.contains("desk")).isEqualTo(registers);
    assertThat(lines.contains("minutes")).isEqualTo(opens(caller, "/api/minutes/fields"));
    assertThat(lines.contains("messages")).isEqualTo(opens(caller, "/api/messages"));
    assertThat(lines.contains("readings")).isEqualTo(opens(caller, "/api/readings"));
    assertThat(lines.contains("audit")).isEqualTo(opens(caller, "/api/audit"));
    assertThat(lines.contains("models")).isEqualTo(opens(caller, "/api/models"));
    assertThat(lines.contains("governor")).isEqualTo(opens(caller, "/api/governor"));
    assertThat(lines.contains("dashboard")).isEqualTo(opens(caller, "/api/dashboard"));
    assertThat(lines.contains("unmoved")).isEqualTo(opens(caller, "/api/unmoved"));
    assertThat(lines.contains("agreements")).isEqualTo(opens(caller, "/api/agreements"));
    assertThat(lines).contains("account").doesNotContain("login");
    assertThat(lines.contains("holidays")).isEqualTo(opens(caller, "/api/holidays"));
    assertThat(lines).contains("inbox");
    if (!user.equals("convenor")) { // a convenor prints nothing before there is a meeting
      List<String> reports = JsonPath.read(caller.get("/api/reports").body(), "$.reports");
      assertThat(lines.contains("reports")).isEqualTo(!reports.isEmpty());
      assertThat(lines.contains("meetings")).isEqualTo(!reports.isEmpty());
      assertThat(lines.contains("notices")).isEqualTo(!reports.isEmpty());
    }
  }

  @Test
  @DisplayName("lead each to the webapps of their work")
  void webapps() {
    assertThat(paths("labour-officer")).first().isEqualTo("camunda/app/tasklist/default/");
    assertThat(paths("process-owner")).first().isEqualTo("camunda/app/cockpit/default/");
    assertThat(paths("admin")).contains("camunda/app/admin/default/");
    assertThat(paths("convenor"))
        .containsExactly(
            "camunda/app/welcome/default/", "meetings/", "reports/", "account/", "inbox/");
    assertThat(paths("governor"))
        .containsExactly(
            "camunda/app/tasklist/default/",
            "governor/",
            "requests/",
            "dashboard/",
            "meetings/",
            "notices/",
            "messages/",
            "papers/",
            "reports/",
            "models/",
            "unmoved/",
            "holidays/",
            "absences/",
            "account/",
            "inbox/");
    var desk = Caller.basic(port, "desk", "demo").get("/api/menu").body();
    assertThat(JsonPath.<String>read(desk, "$.name")).isEqualTo("Sokunthy Chhay");
    assertThat(JsonPath.<String>read(desk, "$.province.km")).isEqualTo("កំពង់ឆ្នាំង");
  }

  private List<String> paths(String user) {
    return JsonPath.read(
        Caller.basic(port, user, "demo").get("/api/menu").body(), "$.lines[*].path");
  }

  private static boolean opens(Caller caller, String path) {
    var status = caller.get(path).statusCode();
    assertThat(status).as(path).isIn(200, 403);
    return status == 200;
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
            BodyHandlers.ofString());
  }
}
