package org.sala.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Writes a problem detail (RFC 9457) where no controller answers. The member {@code message} says
 * the same once more: Camunda Modeler and the webapps show that one.
 */
final class ProblemAnswer {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ProblemAnswer() {}

  /** Writes a sentence in the reader's language; the answer must not have begun. */
  static void write(HttpServletResponse response, HttpStatus status, String sentence)
      throws IOException {
    write(response, status, sentence, Set.of());
  }

  /** The same, with the fields that are wrong. */
  static void write(
      HttpServletResponse response, HttpStatus status, String sentence, Set<String> fields)
      throws IOException {
    var errors = fields.stream().map(field -> Map.of("field", field, "message", sentence)).toList();
    var body = body(status.value(), status.getReasonPhrase(), sentence, errors);
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
    response.flushBuffer();
  }

  static byte[] body(int status, String title, String detail) throws IOException {
    return body(status, title, detail, List.of());
  }

  private static byte[] body(
      int status, String title, String detail, List<Map<String, String>> errors)
      throws IOException {
    var problem = new LinkedHashMap<String, Object>();
    problem.put("type", "about:blank");
    problem.put("title", title);
    problem.put("status", status);
    problem.put("detail", detail);
    problem.put("message", detail);
    if (!errors.isEmpty()) {
      problem.put("errors", errors);
    }
    return JSON.writeValueAsBytes(problem);
  }
}
