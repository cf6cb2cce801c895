package org.sala;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sala.office.SettingsProblem;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

@ExtendWith(OutputCaptureExtension.class)
@DisplayName("An office that starts Sala on its own database")
class SettingsTest {

  private static final String HEADER = "code,parent_code,type,name_en,name_km\n";

  @TempDir Path folder;

  /** A start up to the check: what would come after it is left out. */
  @Configuration
  static class Nothing {}

  @Test
  @DisplayName(
      "names its letters, its province, its places and its hours, and is asked for all at once")
  void allAreAskedFor(CapturedOutput output) {
    assertThat(start("--spring.datasource.url=jdbc:postgresql://db.example.org/sala"))
        .isInstanceOf(SettingsProblem.class);
    assertThat(output)
        .contains("sala.office (SALA_OFFICE) is not set. Allowed is two to five capital")
        .contains("sala.province (SALA_PROVINCE) is not set.")
        .contains("sala.gazetteer.file (SALA_GAZETTEER_FILE) is not set.")
        .contains("sala.office-hours.opens (SALA_OFFICEHOURS_OPENS) is not set.")
        .contains("sala.office-hours.closes (SALA_OFFICEHOURS_CLOSES) is not set.")
        .contains("sala.second-factor.key (SALA_SECONDFACTOR_KEY) is not set. Allowed is 64")
        .contains("docker/README.md");
    onlySentences(output);
  }

  @ParameterizedTest
  @DisplayName("is told of a gazetteer with other columns, an unreadable row, or another encoding")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          code;parent_code;type;name_en | whose first line is 'code;parent_code;type;name_en'
          code,parent_code,type,name_en,name_km,x | whose first line is 'code,parent_code,type,name_en,name_km,x'
          code,parent_code,type,name_en,name_km%0201,02,district | whose line 2 has 3 columns
          """)
  void gazetteer(String content, String sentence, CapturedOutput output) throws Exception {
    var file = Files.writeString(folder.resolve("other.csv"), content.replace("%", "\n") + "\n");
    start(with("sala.gazetteer.file", file.toString()));
    assertThat(output).contains(sentence).contains("separated by commas or semicolons");
    onlySentences(output);
    Files.write(file, new byte[] {(byte) 0xE9, 0x0A});
    start(with("sala.gazetteer.file", file.toString()));
    assertThat(output).contains("which is not in UTF-8");
  }

  @Test
  @DisplayName("is told of a process in another time zone: timers would follow that")
  void zone(CapturedOutput output) throws Exception {
    var own = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    try {
      assertThat(start(with("sala.office", "BTB"))).isInstanceOf(SettingsProblem.class);
    } finally {
      TimeZone.setDefault(own);
    }
    assertThat(output).contains("start Java with -Duser.timezone=Asia/Phnom_Penh");
  }

  @Test
  @DisplayName("is asked for nothing while it tries the demonstration")
  void demonstration() {
    assertThat(start()).isNull();
  }

  private String[] with(String setting, String value) throws Exception {
    var places = folder.resolve("battambang.csv");
    Files.writeString(
        places, HEADER + "0201,02,district,Banan,បាណន់\n020101,0201,commune,Kantueu Muoy,កន្ទឺ១\n");
    Map<String, String> settings =
        new HashMap<>(
            Map.of(
                "spring.datasource.url", "jdbc:postgresql://db.example.org/sala",
                "sala.office", "BTB",
                "sala.province", "02",
                "sala.gazetteer.file", places.toString(),
                "sala.office-hours.opens", "07:30",
                "sala.office-hours.closes", "17:00",
                "sala.second-factor.key", "5a".repeat(32)));
    settings.put(setting, value);
    List<String> arguments = new ArrayList<>();
    settings.forEach((name, each) -> arguments.add("--" + name + "=" + each));
    return arguments.toArray(String[]::new);
  }

  /** What the start failed with, or null. */
  private static Throwable start(String... arguments) {
    var sala = new SpringApplication(Nothing.class);
    sala.setWebApplicationType(WebApplicationType.NONE);
    sala.setBannerMode(Banner.Mode.OFF);
    return catchThrowable(() -> sala.run(arguments).close());
  }

  private static void onlySentences(CapturedOutput output) {
    assertThat(output).contains("APPLICATION FAILED TO START");
    assertThat(output.getAll()).doesNotContain("\tat ", "Exception", "WARN");
  }
}
