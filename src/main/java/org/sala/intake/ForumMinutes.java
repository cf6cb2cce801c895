package org.sala.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import org.sala.casefile.Entry.Field;
import org.sala.engine.Refusal;
import org.sala.engine.Refusal.Problem;
import org.springframework.stereotype.Component;

/**
 * Registers the lines of a meeting's minutes through the one intake. The columns are the fields of
 * the API; a dot steps into an inner object.
 */
@Component
public class ForumMinutes {

  private final RequestIntake intake;
  private final Corrections corrections;
  private final IntakeChecks checks;
  private final FieldProblems fieldProblems;
  private final Posts posts;
  private final ObjectMapper json;
  private final Validator validator;

  ForumMinutes(
      RequestIntake intake,
      Corrections corrections,
      IntakeChecks checks,
      FieldProblems fieldProblems,
      Posts posts,
      ObjectMapper json,
      Validator validator) {
    this.intake = intake;
    this.corrections = corrections;
    this.checks = checks;
    this.fieldProblems = fieldProblems;
    this.posts = posts;
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

  /** Everything that is wrong with a line, by the checks of the API; empty if it may come in. */
  public List<Problem> problems(MinutesLine line) {
    var request = request(line);
    var problems = fieldProblems.of(request);
    if (!problems.isEmpty()) {
      return problems;
    }
    try {
      checks.check(request);
      return List.of();
    } catch (Refusal refusal) {
      return refusal.problems();
    }
  }

  /**
   * Registers a line.
   *
   * @throws Refusal if it is wrong
   */
  public RequestIntake.Receipt register(MinutesLine line, Origin origin, String registrant) {
    return intake.register(valid(line), registrant, null, origin);
  }

  /**
   * Brings a request that is still being checked in line with the corrected minutes, and writes
   * down what changed from what to what.
   *
   * @throws Refusal if the line is wrong, or the request is past the check
   */
  public void correct(
      String requestNumber, MinutesLine line, List<Field> changes, String registrant) {
    corrections.correct(requestNumber, valid(line), changes, registrant);
  }

  /** Adds comments that came later on the same matter; their authors are answered as well. */
  public void addPosts(String requestNumber, List<Post> later) {
    posts.add(requestNumber, later);
  }

  private NewRequest valid(MinutesLine line) {
    var request = request(line);
    var problems = fieldProblems.of(request);
    if (!problems.isEmpty()) {
      throw new Refusal(problems);
    }
    return request;
  }

  private NewRequest request(MinutesLine line) {
    var fields = json.createObjectNode();
    line.fields().forEach((field, cell) -> put(fields, field, cell));
    fields.withObject("/requester");
    if (!line.posts().isEmpty()) {
      fields.set("posts", json.valueToTree(line.posts()));
    }
    return json.convertValue(fields, NewRequest.class);
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
