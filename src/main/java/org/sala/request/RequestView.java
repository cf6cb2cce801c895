package org.sala.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.sala.casefile.Entry;
import org.sala.casefile.Entry.Field;
import org.sala.engine.EngineClock;
import org.sala.language.Bilingual;
import org.sala.language.Wording;
import org.sala.servicelevel.Deadlines.Deadline;

/**
 * A request as one reader may see it: the answer of the API and the content of the Request tab.
 *
 * @param mayNote whether the reader may write a note to colleagues
 * @param stuckAt the step of Sala that fails, so that the request does not go on; null if none does
 * @param readUntil when the reader's unit handed the request on: nothing later is shown; null for
 *     whoever reads all of it
 */
public record RequestView(
    String number,
    String status,
    Bilingual statusName,
    String outcome,
    String channel,
    Bilingual channelName,
    Named category,
    String priority,
    Bilingual priorityName,
    PlaceView place,
    String subject,
    String narrative,
    Instant receivedAt,
    boolean restricted,
    Named leadUnit,
    List<Named> supportingUnits,
    Requester requester,
    Bilingual requesterWithheld,
    RespondentView respondent,
    String duplicateOf,
    List<DeadlineView> deadlines,
    List<EntryView> entries,
    List<PromiseView> promises,
    List<PostView> posts,
    List<AlsoAsking> alsoAsking,
    List<TaskView> openTasks,
    List<String> actions,
    boolean mayNote,
    Named stuckAt,
    Instant readUntil) {

  /**
   * What is left of it for a unit that answered for the request before: the entries as they were
   * chosen for it, and the status; nothing of who asked, nothing to do.
   */
  RequestView until(Instant left) {
    return new RequestView(
        number,
        status,
        statusName,
        outcome,
        channel,
        channelName,
        category,
        priority,
        priorityName,
        place,
        subject,
        narrative,
        receivedAt,
        restricted,
        null,
        List.of(),
        null,
        Wording.of("request.requester-withheld"),
        null,
        null,
        List.of(),
        entries,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        false,
        null,
        left);
  }

  /** A code with its names. */
  public record Named(String code, Bilingual name) {}

  /** Where it is. */
  public record PlaceView(String code, Bilingual name, String detail) {}

  /** Against whom it is. */
  public record RespondentView(String kind, String name, Named unit) {}

  /**
   * What was promised, and what became of it.
   *
   * @param outcome null while it is open
   */
  public record PromiseView(
      String promise,
      Named unit,
      String promisedBy,
      LocalDate dueOn,
      String outcome,
      Bilingual outcomeName,
      String evidence) {}

  /**
   * A public comment as it was written.
   *
   * @param author null where nobody signed, or where the reader may not know who asks
   */
  public record PostView(String permalink, String author, String text, Instant postedAt) {}

  /**
   * Somebody else who is to be answered: an author of a comment, or who asked the same (R46).
   *
   * @param number the merged request of that person, null for a comment
   */
  public record AlsoAsking(String number, Requester requester) {}

  /** Until when something is due, and how that was counted. */
  public record DeadlineView(
      String name, Bilingual label, Instant dueAt, Bilingual explanation, boolean overdue) {

    static DeadlineView of(Deadline deadline) {
      return new DeadlineView(
          deadline.name(),
          RequestTerms.of(deadline.name()),
          deadline.dueAt(),
          deadline.explanation(),
          deadline.dueAt().isBefore(EngineClock.now()));
    }
  }

  /**
   * What was written, decided or done.
   *
   * @param form in which it was written; null for none
   * @param stage how the request stood when it was written
   */
  public record EntryView(
      long id,
      Instant at,
      String by,
      String form,
      Bilingual title,
      Bilingual stage,
      List<Field> fields) {

    static EntryView of(Entry entry, Bilingual stage, String by) {
      return new EntryView(
          entry.id(), entry.writtenAt(), by, entry.formId(), entry.title(), stage, entry.fields());
    }
  }

  /**
   * What has to be done next and by when.
   *
   * @param assignee the name of who has it; null while it is free
   */
  public record TaskView(Bilingual name, String assignee, Instant dueAt) {}
}
