package org.sala.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("A file for a case, in a process with 256 MB,")
class HostileEvidenceTest {

  private final Map<String, String> said = new HashMap<>();
  private final Map<String, Long> millis = new HashMap<>();
  private Map<String, String> expected;

  @BeforeAll
  void examineInAChild(@TempDir Path folder) throws Exception {
    expected = new HostileFiles(folder).expected;
    Files.write(folder.resolve("large-picture.png"), HostileFiles.picture("png", 8_000, 6_000));
    Files.write(folder.resolve("large-picture.jpg"), HostileFiles.picture("jpeg", 8_000, 6_000));
    expected.put("large-picture.png", "taken as PNG");
    expected.put("large-picture.jpg", "taken as JPEG");
    var child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                ExaminingChild.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var output =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      for (var line = output.readLine(); line != null; line = output.readLine()) {
        var parts = line.split("\\|", 3);
        millis.put(parts[0], Long.parseLong(parts[1]));
        said.put(parts[0], parts[2]);
      }
    }
  }

  @Test
  @DisplayName("is one of more than sixty that mean harm")
  void many() {
    assertThat(expected).hasSizeGreaterThan(60);
  }

  Iterable<String> files() {
    return expected.keySet();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  @DisplayName("is refused with a sentence, or harmless, within ten seconds")
  void refusedOrHarmless(String name) {
    assertThat(said.get(name)).as(name).contains(expected.get(name)).doesNotContain("PAYLOAD");
    assertThat(millis.get(name)).as(name).isLessThan(10_000);
  }

  @ParameterizedTest
  @CsvSource({
    "photo.JPG, photo.jpg",
    "photo.jpeg, photo.jpeg",
    "photo.jpg.exe, photo.jpg.exe.jpg",
    "../../etc/passwd, passwd.jpg",
    "C:\\Users\\a\\b.jpg, b.jpg",
    "photo\u202Egpj.exe, photogpj.exe.jpg",
    "\u200B\u2066\u2069, file.jpg",
    "..., file.jpg",
    "nul.jpg, _nul.jpg",
    "a<b>\"c\".jpg, a_b__c_.jpg",
    "\u179A\u17BC\u1794\u1790\u178F.jpg, \u179A\u17BC\u1794\u1790\u178F.jpg"
  })
  @DisplayName("has a name that is one line, no path, and ends as its content does")
  void names(String given, String cleaned) {
    assertThat(EvidenceNames.cleaned(given, EvidenceKind.JPEG)).isEqualTo(cleaned);
  }
}
