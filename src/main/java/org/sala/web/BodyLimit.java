package org.sala.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.sala.language.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies that are too large at every door, also those that do not say how long they are,
 * and JSON that is nested too deeply or asks the engine for too much at once.
 */
class BodyLimit extends OncePerRequestFilter {

  private static final int LIMIT = 1_000_000;

  // A deployment brings all models and forms of the office in one call.
  private static final int DEPLOYMENT_LIMIT = 5_000_000;

  // Read piece by piece, with limits of their own: sala.minutes.file-size, and that of scans.
  private static final Set<String> MINUTES =
      Set.of("/api/minutes/files", "/api/minutes/participants", "/api/papers/scans");

  // Read piece by piece as well, with the limit of Evidence.
  private static final Pattern EVIDENCE =
      Pattern.compile(
          "/api/cases/[A-Z0-9-]{1,20}/files|/api/minutes/\\d{1,18}/rows/\\d{1,9}/annexes");

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var path = request.getRequestURI();
    return MINUTES.contains(path)
        || request.getMethod().equals("POST") && EVIDENCE.matcher(path).matches();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    int limit = request.getRequestURI().contains("/deployment/") ? DEPLOYMENT_LIMIT : LIMIT;
    long declared = request.getContentLengthLong();
    if (declared > limit) {
      tooLarge(response, limit);
      return;
    }
    if (declared == 0 || declared > 0 && isForm(request)) {
      chain.doFilter(request, response); // its length is bounded, and the server reads the fields
      return;
    }
    var body = request.getInputStream().readNBytes(limit + 1);
    if (body.length > limit) {
      tooLarge(response, limit);
    } else if (isForm(request) || JsonLimits.hold(body, Doors.isEngine(request))) {
      chain.doFilter(new ReadBody(request, body), response);
    } else {
      tooMuch(response);
    }
  }

  private static boolean isForm(HttpServletRequest request) {
    var type = String.valueOf(request.getContentType()).toLowerCase();
    return type.startsWith("multipart/") || type.startsWith("application/x-www-form-urlencoded");
  }

  private static void tooLarge(HttpServletResponse response, int limit) throws IOException {
    ProblemAnswer.write(
        response,
        HttpStatus.PAYLOAD_TOO_LARGE,
        Wording.forReader("web.body-too-large", limit / 1_000_000));
  }

  private static void tooMuch(HttpServletResponse response) throws IOException {
    ProblemAnswer.write(
        response,
        HttpStatus.BAD_REQUEST,
        Wording.forReader("web.too-many-values", JsonLimits.MOST_VALUES, JsonLimits.DEEPEST));
  }
}
