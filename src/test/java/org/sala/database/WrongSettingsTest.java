package org.sala.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.sala.office.SettingsProblem;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** The table of wrong settings, each given to all that looks at settings before the start. */
@DisplayName("A wrong setting")
class WrongSettingsTest {

  private static final String SECRET = "hunter2";

  @TempDir static Path folder;
  private static OfficeServer server;

  @BeforeAll
  static void begin() throws Exception {
    server = new OfficeServer(Files.createDirectory(folder.resolve("server")));
    Files.writeString(
        folder.resolve("places.csv"),
        "code,parent_code,type,name_en,name_km\n0201,02,district,Banan,បាណន់\n");
    Files.writeString(folder.resolve("other.csv"), "name,village\nBanan,1\n");
    var groups = "service_group,sala_group\n/labour,labour-officers\n";
    Files.writeString(folder.resolve("groups.csv"), groups);
    Files.writeString(folder.resolve("unknown.csv"), groups + "/heads,labour-bosses\n");
    Files.writeString(
        folder.resolve("entries.csv"), "service_group;sala_group\ncn=labour;labour-officers\n");
  }

  @AfterAll
  static void end() throws Exception {
    server.close();
  }

  @Test
  @DisplayName("is no setting of an office that starts")
  void right() {
    assertThat(told("office", "sala.office=BTB")).isNull();
    assertThat(told("office", "sala.paper.emblem= + sala.paper.phone= + sala.data.folder="))
        .isNull();
    assertThat(told("demonstration", "sala.trial.url=")).isNull();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("is told in one sentence: which, what was found, what is allowed, where to set it")
  @CsvFileSource(resources = "/wrong-settings.csv", delimiter = '|', numLinesToSkip = 1)
  void wrong(String start, String settings, String sentence) {
    var told = told(start, settings);
    assertThat(told).isInstanceOf(SettingsProblem.class);
    assertThat(told.getMessage())
        .containsSubsequence(filled(sentence).split(" \\.\\.\\. "))
        .doesNotContain("Exception", "org.", "java.", "\n")
        .doesNotContain(SECRET);
  }

  @Test
  @DisplayName("does not hide another: all are told at once")
  void together() {
    assertThat(
            told("office", "sala.office=k + sala.minutes.rows=0 + sala.offices=KPC").getMessage())
        .hasLineCount(3);
  }

  /** What would end the start, or null. */
  private static Throwable told(String start, String settings) {
    Map<String, Object> given = new HashMap<>();
    if (start.equals("office")) {
      given.putAll(
          Map.of(
              "spring.datasource.url", server.address() + "/sala",
              "spring.datasource.username", "sala",
              "spring.datasource.password", server.password(),
              "server.port", "0",
              "sala.office", "BTB",
              "sala.province", "02",
              "sala.gazetteer.file", folder.resolve("places.csv").toString(),
              "sala.office-hours.opens", "07:30",
              "sala.office-hours.closes", "17:00",
              "sala.second-factor.key", "5a".repeat(32)));
      given.putAll(Map.of("sala.admin.id", "sokha", "sala.admin.password", "long enough a text"));
    }
    Map<String, Object> variables = new HashMap<>();
    for (var setting : filled(settings).split(" \\+ ")) {
      var parts = setting.split("=", 2);
      (parts[0].startsWith("SALA_") ? variables : given).put(parts[0], parts[1]);
    }
    var environment = new StandardEnvironment();
    var sources = environment.getPropertySources();
    sources.replace(
        "systemEnvironment", new SystemEnvironmentPropertySource("systemEnvironment", variables));
    sources.addFirst(new MapPropertySource("settings", given));
    var context = new GenericApplicationContext();
    context.setEnvironment(environment);
    return catchThrowable(() -> initializers().forEach(each -> each.initialize(context)));
  }

  // As a start finds them, and in its order.
  @SuppressWarnings("unchecked")
  private static List<ApplicationContextInitializer<ConfigurableApplicationContext>>
      initializers() {
    return SpringFactoriesLoader.forDefaultResourceLocation()
        .load(ApplicationContextInitializer.class)
        .stream()
        .filter(each -> each.getClass().getName().startsWith("org.sala."))
        .map(each -> (ApplicationContextInitializer<ConfigurableApplicationContext>) each)
        .toList();
  }

  private static String filled(String text) {
    return text.replace("{folder}", folder.toString())
        .replace("{server}", server.address())
        .replace("{port}", String.valueOf(server.port()));
  }
}
