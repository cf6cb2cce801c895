package org.sala.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * AnswerFilter a call without log-in with a problem detail. Browsers' own calls are not asked for a
 * password in a grey box: they say so with the header that browsers' scripts send.
 */
class Unauthenticated implements AuthenticationEntryPoint {

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
      throws IOException {
    if (request.getHeader("Sec-Fetch-Mode") == null) {
      response.setHeader("WWW-Authenticate", "Basic realm=\"Sala\"");
    }
    ProblemAnswer.write(response, HttpStatus.UNAUTHORIZED, sentence(problem));
  }

  private static String sentence(AuthenticationException problem) {
    return problem instanceof PasswordAlone ? problem.getMessage() : Sentence.of(401);
  }
}
