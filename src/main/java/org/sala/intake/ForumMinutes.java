package org.sala.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Registers the lines of a meeting's minutes through the one intake. The columns are the fields of
 * the API; a dot steps into an inner object.
 */
@Component
public class ForumMinutes {

  private final RequestIntake intake;
  private final ObjectMapper json;
  private final Validator validator;

  ForumMinutes(RequestIntake intake, ObjectMapper json, Validator validator) {
    this.intake = intake;
    this.json = json;
    this.validator = validator;
  }

  /**
   * Registers one line, once: its number in the minutes is the key.
   *
   * @param line the cells by column name; empty cells are null
   * @param keyPrefix names the minutes
   * @throws ConstraintViolationException if a field is wrong
   */
  public RequestIntake.Receipt register(
      Map<String, String> line, String registrant, String keyPrefix) {
    var fields = json.createObjectNode().put("channel", "FORUM");
    line.forEach((column, cell) -> put(fields, column, cell));
    var request = json.convertValue(fields, NewRequest.class);
    var violations = validator.validate(request);
    if (!violations.isEmpty()) {
      throw new ConstraintViolationException("Line " + line.get("row") + " is wrong.", violations);
    }
    return intake.register(request, registrant, keyPrefix + line.get("row"));
  }

  private static void put(ObjectNode into, String column, String cell) {
    if (cell == null || column.equals("row")) {
      return;
    }
    var dot = column.indexOf('.');
    if (dot < 0) {
      into.put(column, cell);
    } else {
      put(into.withObject("/" + column.substring(0, dot)), column.substring(dot + 1), cell);
    }
  }
}
