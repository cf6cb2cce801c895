package org.sala.minutes;

import java.time.Instant;
import java.util.List;
import org.sala.engine.Refusal;

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

  /**
   * Passes if the secretary may work on it.
   *
   * @throws Refusal while the product does
   */
  void refuseUnlessDraft() {
    if (status == Status.CHECKING) {
      throw new Refusal(
          "These minutes are being checked. Wait until that is done.",
          "កំណត់ហេតុនេះកំពុងត្រូវបានពិនិត្យ។ សូមរង់ចាំរហូតដល់ចប់។");
    }
    if (status == Status.REGISTERING) {
      throw new Refusal(
          "These minutes are being registered. Wait until that is done.",
          "កំណត់ហេតុនេះកំពុងត្រូវបានចុះបញ្ជី។ សូមរង់ចាំរហូតដល់ចប់។");
    }
  }
}
