package org.sala.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.sala.engine.Refusal;
import org.sala.language.Wording;
import org.sala.people.Denied;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.lang.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Failures of the API as problem details (RFC 9457), with a sentence for each field. A wrong field
 * of a body is answered with 422 in whatever way it is found to be wrong.
 */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

  record FieldProblem(String field, String message) {}

  @ExceptionHandler
  ProblemDetail refused(Refusal refusal) {
    return problem(
        HttpStatus.UNPROCESSABLE_ENTITY,
        refusal.getMessage(),
        refusal.problems().stream()
            .filter(problem -> !problem.field().isEmpty())
            .map(problem -> new FieldProblem(problem.field(), problem.message()))
            .toList());
  }

  @ExceptionHandler({AccessDeniedException.class, AuthorizationException.class})
  ProblemDetail denied(Exception denied) {
    var sentence = denied instanceof Denied ? denied.getMessage() : Sentence.of(403);
    return problem(HttpStatus.FORBIDDEN, sentence, List.of());
  }

  @ExceptionHandler
  ProblemDetail unknown(KnownParameters.UnknownParameter unknown) {
    return problem(
        HttpStatus.BAD_REQUEST,
        unknown.getMessage(),
        List.of(new FieldProblem(unknown.name(), unknown.getMessage())));
  }

  @ExceptionHandler
  ResponseEntity<Object> failed(Exception failure, WebRequest request) {
    var trouble = Trouble.of(failure);
    var call = ((ServletWebRequest) request).getRequest();
    if (trouble.isEmpty()) {
      FailureLog.fault(call.getMethod(), call.getRequestURI(), failure);
    } else if (trouble.get().isOutage()) {
      FailureLog.outage(failure);
    }
    var status = trouble.map(Trouble::status).orElse(HttpStatus.INTERNAL_SERVER_ERROR);
    var sentence = trouble.map(each -> each.text().forReader()).orElseGet(() -> Sentence.of(500));
    var headers = new HttpHeaders();
    trouble
        .filter(Trouble::isOutage)
        .ifPresent(outage -> headers.set(HttpHeaders.RETRY_AFTER, Trouble.RETRY_AFTER));
    return new ResponseEntity<>(problem(status, sentence, List.of()), headers, status);
  }

  // Spring's own sentences are in English and speak of methods and resources.
  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception failure,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var told =
        body == null && status.isError()
            ? problem(HttpStatus.valueOf(status.value()), Sentence.of(status.value()), List.of())
            : body;
    return super.handleExceptionInternal(
        failure, UnfitParameter.told(failure, told), headers, status, request);
  }

  @Override
  protected ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException invalid,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var errors =
        invalid.getFieldErrors().stream()
            .map(error -> new FieldProblem(error.getField(), error.getDefaultMessage()))
            .toList();
    var problem = problem(HttpStatus.UNPROCESSABLE_ENTITY, someFieldsAreWrong(), errors);
    return handleExceptionInternal(
        invalid, problem, headers, HttpStatus.UNPROCESSABLE_ENTITY, request);
  }

  @Override
  protected ResponseEntity<Object> handleHandlerMethodValidationException(
      HandlerMethodValidationException invalid,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var errors =
        invalid.getParameterValidationResults().stream().flatMap(Problems::fieldProblems).toList();
    var answered = ofBody(invalid) ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.BAD_REQUEST;
    return handleExceptionInternal(
        invalid, problem(answered, someFieldsAreWrong(), errors), headers, answered, request);
  }

  // Spring checks a body in this way as soon as a parameter beside it is checked as well.
  private static boolean ofBody(HandlerMethodValidationException invalid) {
    return invalid.getParameterValidationResults().stream()
        .anyMatch(result -> result.getMethodParameter().hasParameterAnnotation(RequestBody.class));
  }

  private static Stream<FieldProblem> fieldProblems(ParameterValidationResult result) {
    return result.getResolvableErrors().stream()
        .map(
            error ->
                new FieldProblem(
                    error instanceof FieldError field
                        ? field.getField()
                        : name(result.getMethodParameter()),
                    error.getDefaultMessage()));
  }

  // A header is called by its own name and not by the one it has in the code.
  private static String name(MethodParameter parameter) {
    var header = parameter.getParameterAnnotation(RequestHeader.class);
    return header == null || header.name().isEmpty() ? parameter.getParameterName() : header.name();
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException unreadable,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var errors =
        unreadable.getCause() instanceof JsonMappingException mapping && !path(mapping).isEmpty()
            ? List.of(new FieldProblem(path(mapping), sentence(mapping)))
            : List.<FieldProblem>of();
    var detail = errors.isEmpty() ? Wording.forReader("web.unreadable-json") : someFieldsAreWrong();
    var answered = errors.isEmpty() ? HttpStatus.BAD_REQUEST : HttpStatus.UNPROCESSABLE_ENTITY;
    return handleExceptionInternal(
        unreadable, problem(answered, detail, errors), headers, answered, request);
  }

  private static String someFieldsAreWrong() {
    return Wording.forReader("web.some-fields");
  }

  private static String sentence(JsonMappingException mapping) {
    return mapping instanceof UnrecognizedPropertyException
        ? Wording.forReader("web.unknown-field")
        : Wording.forReader("web.unfit-value");
  }

  private static String path(JsonMappingException mapping) {
    return mapping.getPath().stream()
        .map(JsonMappingException.Reference::getFieldName)
        .filter(java.util.Objects::nonNull)
        .collect(Collectors.joining("."));
  }

  private static ProblemDetail problem(
      HttpStatus status, String detail, List<FieldProblem> errors) {
    var problem = ProblemDetail.forStatusAndDetail(status, detail);
    if (!errors.isEmpty()) {
      problem.setProperty("errors", errors);
    }
    return problem;
  }
}
