package org.sala.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sala.language.Bilingual;
import org.sala.language.Wording;

/**
 * One immutable entry of a case file: what somebody wrote, decided or did, and when.
 *
 * @param kind what made the entry: {@code TASK} for a completed task, else the event's name
 * @param formId the form it was written in, null if there was none
 * @param activityId the step of the process, null if there was none
 * @param author the id of the person, or {@code sala} for the product itself
 * @param actingFor in whose place the author acted; null for the author's own office
 */
public record Entry(
    long id,
    String caseNumber,
    String kind,
    Bilingual title,
    String formId,
    String activityId,
    String author,
    String actingFor,
    Instant writtenAt,
    List<Field> fields) {

  /** The product as author of an entry. */
  public static final String SALA = "sala";

  /** The kind of an entry that is a note to colleagues. */
  public static final String NOTE = "NOTE";

  /** A field as it was asked and answered; labels stay with the answer when the form changes. */
  public record Field(String key, Bilingual label, Object value, String shown) {

    /** A field that shows what was written in it. */
    public static Field text(String key, Bilingual label, String text) {
      return new Field(key, label, text, text);
    }

    /** The answer in the language of the person at work. */
    public String forReader() {
      return FormWords.half(shown);
    }

    /** Why somebody did what the entry says. */
    public static Field reason(String reason) {
      return text("reason", Wording.of("casefile.reason"), reason);
    }
  }

  /** The same entry with these fields alone. */
  Entry with(List<Field> some) {
    return new Entry(
        id, caseNumber, kind, title, formId, activityId, author, actingFor, writtenAt, some);
  }

  /** The text of a field, or nothing where it was not filled in. */
  public Optional<String> text(String key) {
    return fields.stream()
        .filter(field -> field.key().equals(key) && field.value() != null)
        .map(field -> field.value().toString())
        .findFirst();
  }
}
