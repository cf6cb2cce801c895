package org.sala.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.sala.language.Wording;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses, at every door and before anything is read, texts that cannot be kept as they are, and
 * names the fields; a new field cannot forget it. Comes after {@link BodyLimit}, which has read the
 * body.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 11)
class CharacterFilter extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var asked = UnfitCharacters.inQuery(request.getQueryString());
    if (!asked.isEmpty()) {
      refuse(response, HttpStatus.BAD_REQUEST, asked);
      return;
    }
    var sent = request instanceof ReadBody body ? body.unfit() : Set.<String>of();
    if (!sent.isEmpty()) {
      refuse(response, HttpStatus.UNPROCESSABLE_ENTITY, sent);
      return;
    }
    chain.doFilter(request, response);
  }

  private static void refuse(HttpServletResponse response, HttpStatus status, Set<String> fields)
      throws IOException {
    var names = String.join(", ", fields);
    ProblemAnswer.write(response, status, Wording.forReader("web.unfit-characters", names), fields);
  }
}
