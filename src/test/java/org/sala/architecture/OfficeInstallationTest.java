package org.sala.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What an office reads first")
class OfficeInstallationTest {

  private static final Pattern MANDATORY = Pattern.compile("\\$\\{([A-Z_]+):\\?");
  private static final Pattern OFFERED = Pattern.compile("(?m)^([A-Z_]+)=$");

  @Test
  @DisplayName("gives every command of Compose the settings without which Compose refuses it")
  void commands() throws IOException {
    var guide = guide();
    var commands = guide.lines().filter(line -> line.startsWith("docker compose ")).toList();
    assertThat(commands)
        .hasSizeGreaterThanOrEqualTo(2)
        .allSatisfy(
            command ->
                assertThat(command).startsWith("docker compose --env-file /etc/sala/sala.env"));
    assertThat(guide.indexOf("SALA_OFFICE=")).isLessThan(guide.indexOf(commands.get(0)));
  }

  @Test
  @DisplayName("lists the settings that Compose asks for, all and no others")
  void settings() throws IOException {
    assertThat(found(OFFERED, guide()))
        .isEqualTo(found(MANDATORY, Files.readString(Path.of("docker/compose.yaml"))))
        .contains("SALA_OFFICE", "SALA_PROVINCE", "SALA_GAZETTEER_FILE", "SALA_OFFICEHOURS_OPENS");
  }

  private static String guide() throws IOException {
    return Files.readString(Path.of("docker/README.md"));
  }

  private static TreeSet<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(each -> each.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
