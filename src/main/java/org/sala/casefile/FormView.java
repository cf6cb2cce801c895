package org.sala.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.sala.casefile.Entry.Field;
import org.sala.casefile.FormLists.Option;

/**
 * A form as one reader sees it at this moment, in the reader's language: what Camunda Modeler
 * wrote, evaluated on the server.
 *
 * @param id the form's own id
 */
public record FormView(String id, List<FieldView> fields) {

  /** Whether it shows what was written earlier and is to be decided on. */
  boolean showsEarlierWords() {
    return fields.stream().anyMatch(field -> field.entry() != null);
  }

  /**
   * One component of the form, in its order.
   *
   * @param id of the component; unlike a key, each has one
   * @param key under which the answer is sent; null where nothing is asked
   * @param text of a component that only says something, in Markdown's plainest form
   * @param options what can be chosen; null where nothing is to choose
   * @param value what stands in it when it is opened; null for nothing
   * @param files that are asked for with it; null for none
   * @param fill what a telephone can write into it, {@code position}; null for nothing
   * @param entry what was written earlier and is to be decided on here; null for nothing
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record FieldView(
      String id,
      String key,
      String type,
      String label,
      String description,
      String text,
      List<Option> options,
      boolean required,
      boolean readOnly,
      boolean hidden,
      Limits limits,
      Object value,
      FileDemand files,
      String fill,
      EarlierEntry entry) {}

  /** What an answer must keep to; null for no limit. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Limits(String minimum, String maximum, Integer maximumLength) {}

  /** An entry of the case file, or some of its fields. */
  record EarlierEntry(String title, String by, Instant at, List<Shown> answers) {}

  /** A question and its answer in the reader's language. */
  record Shown(String label, String answer) {

    static Shown of(Field field) {
      return new Shown(field.label().forReader(), FormWords.half(field.shown()));
    }
  }
}
