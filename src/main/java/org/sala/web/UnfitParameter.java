package org.sala.web;

import org.sala.language.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** A value in an address that is not what its name asks for: a day, a number. */
final class UnfitParameter {

  private UnfitParameter() {}

  /** What the caller is told: which value, and how it is written; else what there was to tell. */
  static Object told(Exception failure, Object otherwise) {
    return failure instanceof MethodArgumentTypeMismatchException unfit
        ? ProblemDetail.forStatusAndDetail(
            HttpStatus.BAD_REQUEST, Wording.forReader("web.unfit-parameter", unfit.getName()))
        : otherwise;
  }
}
