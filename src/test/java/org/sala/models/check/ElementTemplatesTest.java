package org.sala.models.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.SalaTest;
import org.sala.request.RequestTerms;
import org.springframework.beans.factory.annotation.Autowired;

@SalaTest
@DisplayName("The templates for Camunda Modeler")
class ElementTemplatesTest {

  private static final Path FILE = Path.of(ElementTemplates.PATH);

  @Autowired Map<String, JavaDelegate> delegates;

  @Test
  @DisplayName("lie where the Modeler finds them, as they are made (-Drenew=true makes them anew)")
  void current() throws IOException {
    if (Boolean.getBoolean("renew")) {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, ElementTemplates.json());
    }
    assertThat(Files.readString(FILE)).isEqualTo(ElementTemplates.json());
  }

  @Test
  @DisplayName("offer statuses, outcomes and steps that there are")
  void choices() {
    var json = ElementTemplates.json();
    assertThat(choices(json, "status"))
        .contains("CHECKING", "ANSWERED")
        .allMatch(RequestTerms.codes()::contains);
    assertThat(choices(json, "outcome"))
        .contains("RESOLVED", "CANCELLED")
        .allMatch(RequestTerms.codes()::contains);
    assertThat(choices(json, "camunda:delegateExpression"))
        .contains("${routeRequest}")
        .allMatch(each -> delegates.containsKey(each.replaceAll("[${}]", "")));
    assertThat(choices(json, "camunda:candidateGroups")).contains("${headsGroup}", "desk");
    assertThat(choices(json, "camunda:dueDate")).contains("${dueAt}");
  }

  @Test
  @DisplayName("name each template in both languages, and the elements that it is for")
  void names() {
    var json = ElementTemplates.json();
    assertThat(JsonPath.<List<String>>read(json, "$[*].name"))
        .hasSize(5)
        .allMatch(name -> name.matches(".*\\p{IsKhmer}.* / .*[a-z].*"));
    assertThat(JsonPath.<List<String>>read(json, "$[*].appliesTo[*]"))
        .containsExactlyInAnyOrder(
            "bpmn:UserTask",
            "bpmn:CallActivity",
            "bpmn:ServiceTask",
            "bpmn:EndEvent",
            "bpmn:SequenceFlow");
  }

  private static List<String> choices(String json, String binding) {
    return JsonPath.read(
        json, "$[*].properties[?(@.binding.name == '%s')].choices[*].value".formatted(binding));
  }
}
