package org.sala.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The reference of settings, docker/SETTINGS.md")
class SettingsReferenceTest {

  private static final Path FILE = Path.of("docker/SETTINGS.md");

  @Test
  @DisplayName("has every setting with what it is for, what is allowed, and what holds without it")
  void current() throws IOException {
    var reference = new SettingsReference(SettingNames.ALL).write();
    if (Boolean.getBoolean("renew")) {
      Files.writeString(FILE, reference);
    }
    assertThat(Files.readString(FILE))
        .as(
            "%s is not what the code says. Renew it: ./mvnw test -Dtest=SettingsReferenceTest -Drenew=true",
            FILE)
        .isEqualTo(reference);
  }

  @Test
  @DisplayName("shows no setting twice, and none without its name in the environment")
  void complete() throws IOException {
    var lines = Files.readString(FILE).lines().filter(line -> line.startsWith("| `")).toList();
    assertThat(lines).hasSameSizeAs(SettingNames.ALL);
    for (var setting : SettingNames.ALL) {
      assertThat(lines)
          .filteredOn(line -> line.startsWith("| `" + setting.name() + "` |"))
          .singleElement()
          .asString()
          .contains("`" + setting.variable() + "`");
    }
  }
}
