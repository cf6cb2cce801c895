package org.sala;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Runs before all other tests (see pom.xml): what is missing is told at once, not after them. */
@DisplayName("Before the tests")
class NeededProgramsCheck {

  private static final Map<String, String> FONTS =
      Map.of("Khmer OS Siemreap", "fonts-khmeros", "Noto Sans Khmer", "fonts-noto-core");

  @Test
  @DisplayName("everything that they need is installed")
  void programs() {
    var missing = new ArrayList<String>();
    for (var program : Programs.values()) {
      program.missing().ifPresent(missing::add);
    }
    var present = fonts();
    FONTS.forEach(
        (family, debianPackage) -> {
          if (!present.contains(family)) {
            missing.add(debianPackage);
          }
        });
    missing.sort(null);
    assertThat(missing)
        .withFailMessage(
            () ->
                "The tests need what is not installed here. On Debian: apt-get install "
                    + String.join(" ", missing))
        .isEmpty();
  }

  @Test
  @DisplayName("PostgreSQL can run: not as root without user namespaces")
  void postgresql() throws IOException, InterruptedException {
    if (!"root".equals(System.getProperty("user.name"))) {
      return;
    }
    assertThat(mayStepDown())
        .withFailMessage(
            "PostgreSQL does not run as root, and user namespaces are forbidden here. Run the tests"
                + " as an ordinary user, or run .ci/run, which does.")
        .isTrue();
  }

  private static boolean mayStepDown() throws IOException, InterruptedException {
    return new ProcessBuilder("unshare", "--user", "true").start().waitFor() == 0;
  }

  private static List<String> fonts() {
    try {
      return Stream.of(
              GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames())
          .toList();
    } catch (RuntimeException | LinkageError e) { // Java itself fails without any font
      return List.of();
    }
  }
}
