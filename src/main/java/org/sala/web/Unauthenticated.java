package org.sala.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.sala.engine.ReadersLanguage;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Answers a call without log-in with a problem detail. Browsers' own calls are not asked for a
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
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response
        .getWriter()
        .write(
            "{\"title\":\"Unauthorized\",\"status\":401,\"detail\":\""
                + ReadersLanguage.of("Log in first.", "សូមចូលប្រើប្រាស់ជាមុនសិន។")
                + "\"}");
  }
}
