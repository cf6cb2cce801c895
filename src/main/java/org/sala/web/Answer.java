package org.sala.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import org.sala.engine.LastFailure;
import org.sala.engine.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** An answer that, where it would be a bare failure, becomes a problem detail instead. */
class Answer extends HttpServletResponseWrapper {

  private final HttpServletRequest request;
  private HttpStatus instead;
  private String detail;
  private boolean begun;

  Answer(HttpServletRequest request, HttpServletResponse response) {
    super(response);
    this.request = request;
  }

  // What is about a person or a case is kept by nobody on the way, whatever the engine thinks.
  @Override
  public void setHeader(String name, String value) {
    if (!isOfCache(name)) {
      super.setHeader(name, value);
    }
  }

  @Override
  public void addHeader(String name, String value) {
    if (!isOfCache(name)) {
      super.addHeader(name, value);
    }
  }

  private boolean isOfCache(String name) {
    return HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name) && Doors.isPersonal(request);
  }

  @Override
  public void setStatus(int status) {
    if (status >= 400 && Doors.isEngine(request)) {
      decide(status);
    }
    super.setStatus(instead == null ? status : instead.value());
  }

  @Override
  public void sendError(int status, String ignored) {
    sendError(status);
  }

  @Override
  public void sendError(int status) {
    setStatus(status);
    if (instead == null) {
      replace(HttpStatus.valueOf(status), Sentence.of(status));
    }
  }

  // The engine's own words stay where they are the reader's mistake: Camunda Modeler shows them.
  private void decide(int status) {
    var failure = LastFailure.get().orElse(null);
    var trouble = Trouble.of(failure);
    if (trouble.isPresent()) {
      tell(trouble.get(), failure);
    } else if (status >= 500 && failure instanceof Refusal) {
      replace(HttpStatus.BAD_REQUEST, failure.getMessage());
    } else if (status >= 500) {
      boolean isMistake = failure == null || isComplaintOfEngine(failure);
      if (!isMistake) {
        FailureLog.fault(request.getMethod(), request.getRequestURI(), failure);
      }
      replace(
          isMistake ? HttpStatus.BAD_REQUEST : HttpStatus.INTERNAL_SERVER_ERROR,
          Sentence.of(isMistake ? 400 : 500));
    }
  }

  // Thrown by the engine itself about what was asked for, not by the product's steps within it.
  private static boolean isComplaintOfEngine(Throwable failure) {
    var root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    for (var frame : root.getStackTrace()) {
      if (!frame.getClassName().matches("(java|jdk|sun)\\..*")) {
        return frame.getClassName().startsWith("org.camunda.");
      }
    }
    return false;
  }

  /** AnswerFilter a failure that came out of the call. */
  void fail(Throwable failure) throws IOException {
    reset();
    var trouble = Trouble.of(failure);
    if (trouble.isPresent()) {
      tell(trouble.get(), failure);
    } else {
      FailureLog.fault(request.getMethod(), request.getRequestURI(), failure);
      replace(HttpStatus.INTERNAL_SERVER_ERROR, Sentence.of(500));
    }
    finish();
  }

  private void tell(Trouble trouble, Throwable failure) {
    if (trouble.isOutage()) {
      FailureLog.outage(failure);
      setHeader("Retry-After", Trouble.RETRY_AFTER);
    }
    replace(trouble.status(), trouble.text().forReader());
  }

  private void replace(HttpStatus status, String sentence) {
    instead = status;
    detail = sentence;
    super.setStatus(status.value());
  }

  /** Writes the sentence if the answer needs one. */
  void finish() throws IOException {
    if (instead == null && !begun && getStatus() >= 400 && !isCommitted()) {
      replace(HttpStatus.valueOf(getStatus()), Sentence.of(getStatus()));
    }
    if (instead == null || isCommitted()) {
      return;
    }
    var body = ProblemAnswer.body(instead.value(), instead.getReasonPhrase(), detail);
    super.resetBuffer();
    super.setStatus(instead.value());
    super.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    super.setCharacterEncoding("UTF-8");
    super.setContentLength(body.length);
    if (!request.getMethod().equals("HEAD")) {
      super.getOutputStream().write(body);
    }
    super.flushBuffer();
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    begun = true;
    if (instead == null && getStatus() >= 400 && Doors.isEngine(request) && !isJson()) {
      replace(HttpStatus.valueOf(getStatus()), Sentence.of(getStatus())); // a word of the library
    }
    return instead == null ? super.getOutputStream() : new Nowhere();
  }

  private boolean isJson() {
    return String.valueOf(getContentType()).contains("json");
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    begun = true;
    return instead == null ? super.getWriter() : new PrintWriter(OutputStream.nullOutputStream());
  }

  @Override
  public void flushBuffer() throws IOException {
    if (instead == null) {
      super.flushBuffer();
    }
  }

  private static class Nowhere extends ServletOutputStream {

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void write(int ignored) {
      // The problem detail is written instead.
    }
  }
}
