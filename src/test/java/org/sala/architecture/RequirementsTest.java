package org.sala.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

@DisplayName("The list of requirements")
class RequirementsTest {

  private static final Path LIST = Path.of("src/docs/requirements.md");
  private static final Path PROMISES = Path.of("src/docs/promises.md");
  private static final Path TESTS = Path.of("src/test/java");
  private static final Pattern ROW = Pattern.compile("\\| (R\\d\\d) \\| (.+) \\| (.+) \\|");
  private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|Check))\\.(\\w+)`");
  private static final Pattern PROMISE = Pattern.compile("\\| (.+) \\| (`.+`) \\|");

  private record Row(String number, String state) {}

  @Test
  @DisplayName("names all 56, each once and in order")
  void all() throws IOException {
    assertThat(rows())
        .extracting(Row::number)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 56).mapToObj("R%02d"::formatted).toList());
  }

  @Test
  @DisplayName("says of each what shows it, or what is not there yet")
  void states() throws IOException {
    assertThat(rows())
        .allSatisfy(
            row -> {
              var isShown = row.state().startsWith("shown by `");
              assertThat(isShown || row.state().startsWith("not yet: ")).as(row.number()).isTrue();
              assertThat(NAMED.matcher(row.state()).find()).as(row.number()).isEqualTo(isShown);
            });
  }

  @Test
  @DisplayName("and the list of promises name tests that there are")
  void testsExist() throws IOException {
    for (var list : List.of(LIST, PROMISES)) {
      for (var named : NAMED.matcher(Files.readString(list)).results().toList()) {
        assertThat(methods(named.group(1)))
            .as("%s names %s", list, named.group())
            .contains(named.group(2));
      }
    }
  }

  @Test
  @DisplayName("is kept in detail by promises, each once and each with the tests that show it")
  void promises() throws IOException {
    var rows =
        Files.readAllLines(PROMISES).stream()
            .filter(line -> line.startsWith("| "))
            .filter(line -> !line.equals("| promise | shown by |"))
            .toList();
    assertThat(rows).hasSizeGreaterThan(150).doesNotHaveDuplicates();
    assertThat(rows)
        .allSatisfy(
            line -> {
              var row = PROMISE.matcher(line);
              assertThat(row.matches()).as(line).isTrue();
              assertThat(row.group(2).split(", "))
                  .as(line)
                  .allMatch(named -> NAMED.matcher(named).matches());
            });
  }

  private static List<Row> rows() throws IOException {
    return Files.readAllLines(LIST).stream()
        .map(ROW::matcher)
        .filter(row -> row.matches())
        .map(row -> new Row(row.group(1), row.group(3)))
        .toList();
  }

  private static List<String> methods(String test) throws IOException {
    try (Stream<Path> files = Files.walk(TESTS)) {
      return files
          .filter(each -> each.endsWith(test + ".java"))
          .map(each -> TESTS.relativize(each).toString().replace('/', '.'))
          .map(each -> each.substring(0, each.length() - ".java".length()))
          .flatMap(RequirementsTest::methodsOf)
          .toList();
    }
  }

  private static Stream<String> methodsOf(String type) {
    try {
      return Stream.of(Class.forName(type).getDeclaredMethods())
          .filter(method -> AnnotationSupport.isAnnotated(method, Testable.class))
          .map(Method::getName);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
