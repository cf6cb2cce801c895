package org.sala.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.sala.Office;

/** Answers what a form asks: as wished, else by what stands there, else by the first choice. */
final class FormAnswering {

  private static final Set<String> SEVERAL = Set.of("checklist", "taglist");

  private static final int LATER_DAYS = 14;

  private final ObjectMapper json = new ObjectMapper();
  private final Function<String, String> wishes;

  /**
   * @param wishes what is to be answered to the question of a key; null where nothing is wished
   */
  FormAnswering(Function<String, String> wishes) {
    this.wishes = wishes;
  }

  /**
   * The answers to the questions of a form that must be answered or are wished.
   *
   * @param attempt counted from 0: dates lie so many days ahead
   */
  ObjectNode answers(JsonNode form, int attempt) {
    var answers = json.createObjectNode();
    for (var field : form.path("fields")) {
      var key = field.path("key").asText("");
      var wish = wishes.apply(key);
      if (!key.isEmpty() && (wish != null || field.path("required").asBoolean())) {
        answer(field, wish, attempt).ifPresent(value -> answers.set(key, value));
      }
    }
    return answers;
  }

  private Optional<JsonNode> answer(JsonNode field, String wish, int attempt) {
    var type = field.path("type").asText();
    if (type.equals("number")) {
      return Optional.of(
          json.getNodeFactory()
              .numberNode(
                  Integer.parseInt(
                      wish != null ? wish : field.path("limits").path("minimum").asText("1"))));
    }
    if (type.equals("checkbox")) {
      return Optional.of(json.getNodeFactory().booleanNode(true));
    }
    return text(field, type, wish, attempt)
        .map(
            value ->
                SEVERAL.contains(type)
                    ? json.createArrayNode().add(value)
                    : json.getNodeFactory().textNode(value));
  }

  private static Optional<String> text(JsonNode field, String type, String wish, int attempt) {
    if ("@later".equals(wish)) {
      return Optional.of(today().plusDays(LATER_DAYS + attempt).toString());
    }
    if (wish != null) {
      return Optional.of(field.has("options") ? offered(field, wish) : wish);
    }
    if (type.equals("datetime")) {
      return Optional.of(today().plusDays(attempt).toString());
    }
    if (field.has("options")) {
      return choice(field, type);
    }
    var most = field.path("limits").path("maximumLength").asInt(100);
    return Optional.of("Words of a test".substring(0, Math.min(most, 15)));
  }

  // Where what was wished is not offered any more, something else than the first is chosen.
  private static String offered(JsonNode field, String wish) {
    var options = field.path("options").findValuesAsText("value");
    return options.isEmpty() || options.contains(wish) ? wish : options.get(options.size() - 1);
  }

  private static Optional<String> choice(JsonNode field, String type) {
    var options = field.path("options").findValuesAsText("value");
    var stands = field.path("value").asText("");
    return type.equals("select") && options.contains(stands)
        ? Optional.of(stands)
        : options.stream().findFirst();
  }

  static LocalDate today() {
    return ClockUtil.getCurrentTime().toInstant().atZone(Office.ZONE).toLocalDate();
  }
}
