package org.sala.minutes;

import java.security.Principal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Two at once on the same minutes: the second is answered with 409, a sentence, and the lines as
 * they are now, so that no word is lost on either side.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class MinutesConflicts {

  private final ShownLines shown;

  MinutesConflicts(ShownLines shown) {
    this.shown = shown;
  }

  @ExceptionHandler
  ProblemDetail changed(LinesChanged changed, Principal user) {
    var problem = problem(changed.getMessage());
    problem.setProperty("lines", shown.to(user.getName(), changed.lines()));
    problem.setProperty("gone", changed.gone());
    return problem;
  }

  @ExceptionHandler
  ProblemDetail underWay(UnderWay underWay) {
    return problem(underWay.getMessage());
  }

  private static ProblemDetail problem(String sentence) {
    var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, sentence);
    problem.setProperty("message", sentence);
    return problem;
  }
}
