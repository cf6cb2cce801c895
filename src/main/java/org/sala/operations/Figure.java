package org.sala.operations;

import java.time.Duration;
import java.util.Locale;

/** What is counted of the office at work; each is a metric and a line of the page of the state. */
enum Figure {
  REQUESTS_RECEIVED("sala.requests.received", "Requests registered since the beginning"),
  REQUESTS_OPEN("sala.requests.open", "Open requests"),
  REQUESTS_LATE("sala.requests.late", "Open requests without an answer whose deadline is past"),
  STEPS_STUCK("sala.stuck.steps", "Steps of cases that Sala does itself and that fail"),
  UNASSIGNED_OLDEST("sala.tasks.unassigned.oldest", "Age of the oldest task that nobody has taken"),
  MESSAGES_WAITING("sala.messages.waiting", "Messages to requesters that wait for the desk"),
  JOBS_DUE("sala.jobs.due", "Timers and steps of Sala that are due"),
  JOBS_LATE("sala.jobs.late", "Those due for more than five minutes"),
  JOBS_FAILED("sala.jobs.failed", "Those that were tried for the last time and failed"),
  INCIDENTS("sala.incidents", "Incidents of the engine");

  /** After this time a due job that was not done is late. */
  static final Duration LATE = Duration.ofMinutes(5);

  private final String metric;
  private final String description;

  Figure(String metric, String description) {
    this.metric = metric;
    this.description = description;
  }

  /** The name of the metric, with dots; Prometheus reads underscores. */
  String metric() {
    return metric;
  }

  String description() {
    return description;
  }

  /** Whether it only grows. */
  boolean isTotal() {
    return this == REQUESTS_RECEIVED;
  }

  /** The unit of the metric, or nothing for a count. */
  String unit() {
    return this == UNASSIGNED_OLDEST ? "seconds" : null;
  }

  /** The name of its column in a result. */
  String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}
