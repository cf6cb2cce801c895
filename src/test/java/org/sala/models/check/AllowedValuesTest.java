package org.sala.models.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.SalaTest;
import org.springframework.beans.factory.annotation.Autowired;

@SalaTest
@DisplayName("The cells of decision tables")
class AllowedValuesTest {

  private static final String TEXT = "\n          <text>%s</text>\n        </%s>";

  @Autowired LivingOffice living;

  @Test
  @DisplayName(
      "offer in Camunda Modeler the codes that the check knows, as they are made (-Drenew=true makes"
          + " them anew)")
  void current() throws IOException {
    for (var needs : Product.read().tables().entrySet()) {
      var file = file(needs.getKey());
      var made = made(Files.readString(file), needs.getValue());
      if (Boolean.getBoolean("renew")) {
        Files.writeString(file, made);
      }
      assertThat(Files.readString(file)).as(needs.getKey()).isEqualTo(made);
    }
  }

  @Test
  @DisplayName("are offered categories, units, institutions and choices")
  void offered() throws IOException {
    var routes = Files.readString(file("request-routing"));
    assertThat(routes).contains("\"LAND-PRIV\",").contains("\"DEP-LAB\",");
    assertThat(Files.readString(file("stand-ins"))).contains("<text>\"ACCUSED\",\"NOBODY_THERE\"<");
  }

  private String made(String text, TableNeeds needs) {
    var bare =
        text.replaceAll(
                "\\s*<(input|output)Values [^>]*>\\s*<text>[^<]*</text>\\s*</\\1Values>", "")
            .replaceAll("(<output [^>]*[^/ ]) ?>\\s*</output>", "$1 />");
    for (var input : needs.inputs().entrySet()) {
      bare =
          bare.replaceFirst(
              "(<inputExpression [^>]*>\\s*<text>%s</text>\\s*</inputExpression>)"
                  .formatted(input.getKey()),
              "$1" + values("inputValues", input));
    }
    for (var output : needs.outputs().entrySet()) {
      var values = values("outputValues", output);
      if (!values.isEmpty()) {
        bare =
            bare.replaceFirst(
                "(<output [^>]*name=\"%s\"[^>]*) />".formatted(output.getKey()),
                "$1>" + values + "\n      </output>");
      }
    }
    return bare;
  }

  private String values(String element, Map.Entry<String, String> column) {
    var codes = codes(column.getValue());
    return codes.isEmpty()
        ? ""
        : "\n        <%s id=\"Values_%s\">".formatted(element, column.getKey())
            + TEXT.formatted(
                codes.stream().map(code -> '"' + code + '"').collect(Collectors.joining(",")),
                element);
  }

  // Several units in one cell, days and words of the office's own are written freely.
  private Collection<String> codes(String type) {
    return switch (type) {
      case "category" -> new TreeSet<>(living.now().categories());
      case "district" -> new TreeSet<>(living.now().districts());
      case "unit" -> new TreeSet<>(living.now().handlers());
      case "institution" -> new TreeSet<>(living.now().institutions());
      case "recipient" ->
          Stream.of(living.now().handlers(), living.now().institutions())
              .flatMap(Collection::stream)
              .collect(Collectors.toCollection(TreeSet::new));
      case "boolean", "units", "days", "count", "percent", "number", "text" -> List.of();
      default -> List.of(type.split("\\|"));
    };
  }

  private static Path file(String table) throws IOException {
    try (var files = Files.walk(Path.of("processes"))) {
      return files.filter(each -> each.endsWith(table + ".dmn")).findFirst().orElseThrow();
    }
  }
}
