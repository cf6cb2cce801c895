package org.sala.minutes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sala.data.DataRows;
import org.sala.language.Bilingual;
import org.sala.minutes.Row.Change;
import org.springframework.stereotype.Component;

/** The fields of minutes and comments, in the order of the grid, with their names. */
@Component
class FieldNames {

  private static final Map<String, String> OF_MINUTES =
      Map.of(
          "postedAt", "receivedAt",
          "text", "narrative",
          "author", "requester.name",
          "matter", "subject");

  private final Map<String, FieldName> fields = new LinkedHashMap<>();

  FieldNames() {
    for (var row : DataRows.of("minutes-fields.csv")) {
      fields.put(
          row.get("field"),
          new FieldName(
              row.get("field"),
              new Bilingual(row.get("name_en"), row.get("name_km")),
              row.get("for").contains("M"),
              row.get("for").contains("C")));
    }
  }

  /**
   * A field.
   *
   * @param ofMinutes whether minutes have it
   * @param ofComments whether comments have it
   */
  public record FieldName(String code, Bilingual name, boolean ofMinutes, boolean ofComments) {}

  public List<FieldName> all() {
    return List.copyOf(fields.values());
  }

  public boolean has(String field) {
    return fields.containsKey(field);
  }

  /** The field of minutes that says what one of comments says; others as they are, and null. */
  String ofMinutes(String field) {
    return field == null || fields.containsKey(field) && fields.get(field).ofMinutes()
        ? field
        : OF_MINUTES.getOrDefault(field, field);
  }

  /** Changes as the fields of an entry of the case file. */
  List<org.sala.casefile.Entry.Field> entry(List<Change> changes) {
    return changes.stream().map(this::entry).toList();
  }

  private org.sala.casefile.Entry.Field entry(Change change) {
    var name = fields.get(change.field());
    var said = told(change.from()) + " → " + told(change.to());
    return new org.sala.casefile.Entry.Field(
        change.field(), name == null ? Bilingual.same(change.field()) : name.name(), said, said);
  }

  private static String told(String text) {
    return text == null ? "–" : "«" + text + "»";
  }
}
