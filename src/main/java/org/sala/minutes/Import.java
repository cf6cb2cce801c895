package org.sala.minutes;

import java.time.Instant;
import java.util.List;

/**
 * A file of minutes or comments in its dry run, or registered.
 *
 * @param meetingNumber null for comments
 * @param fileName as the sender calls it, null if it was filled in by hand
 */
record Import(
    long id,
    String meetingNumber,
    String channel,
    String fileName,
    List<Column> columns,
    Status status,
    String begunBy,
    Instant begunAt,
    Instant registeredAt) {

  enum Status {
    DRAFT,
    REGISTERING,
    REGISTERED
  }

  /**
   * A column of the file.
   *
   * @param field what it means, null if nobody knows
   */
  record Column(String header, String field) {}

  boolean isDraft() {
    return status != Status.REGISTERING;
  }
}
