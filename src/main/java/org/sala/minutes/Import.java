package org.sala.minutes;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    CHECKING,
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

  /** The cells by field of a row as the file has it. */
  Map<String, String> cells(Map<String, String> raw) {
    var cells = new HashMap<String, String>();
    columns.stream()
        .filter(each -> each.field() != null && ColumnUses.isSomething(raw.get(each.header())))
        .forEach(each -> cells.putIfAbsent(each.field(), raw.get(each.header())));
    return cells;
  }

  /**
   * Passes if the secretary may work on it.
   *
   * @throws UnderWay while the product does
   */
  void refuseUnlessDraft() {
    if (status == Status.CHECKING) {
      throw new UnderWay("minutes.being-checked");
    }
    if (status == Status.REGISTERING) {
      throw new UnderWay("minutes.being-registered");
    }
  }
}
