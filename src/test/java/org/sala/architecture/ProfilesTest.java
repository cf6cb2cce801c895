package org.sala.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The commands that the texts of the project name")
class ProfilesTest {

  private static final Pattern NAMED = Pattern.compile("mvnw\\b[^\\n`]* -P([a-z,-]+)");
  private static final Pattern KNOWN =
      Pattern.compile("<profile>.*?<id>([a-z-]+)</id>", Pattern.DOTALL);

  @Test
  @DisplayName("are there: Maven knows each profile, and would only warn of one it does not know")
  void profiles() throws IOException {
    var named = new TreeSet<String>();
    for (var text : texts()) {
      NAMED
          .matcher(Files.readString(text))
          .results()
          .flatMap(found -> Stream.of(found.group(1).split(",")))
          .forEach(named::add);
    }
    var known =
        KNOWN.matcher(Files.readString(Path.of("pom.xml"))).results().map(each -> each.group(1));
    assertThat(named).contains("bench", "looks");
    assertThat(known).containsAll(named);
  }

  private static List<Path> texts() throws IOException {
    try (var files = Files.walk(Path.of("src"))) {
      return Stream.concat(
              Stream.of("README.md", "docker/README.md", "processes/README.md").map(Path::of),
              files.filter(file -> file.toString().matches(".*\\.(md|java)")))
          .toList();
    }
  }
}
