package org.sala.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sala.casefile.Entry.Field;
import org.sala.engine.EngineClock;
import org.sala.engine.OncePerTransaction;
import org.sala.language.Bilingual;
import org.sala.language.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The case files: entries are added and read, never changed (R11, R38). */
@Repository
public class CaseFile {

  private static final TypeReference<List<StoredField>> FIELDS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final ActingCapacity capacity;

  CaseFile(JdbcClient jdbc, ObjectMapper json, ActingCapacity capacity) {
    this.jdbc = jdbc;
    this.capacity = capacity;
    this.json = json;
  }

  /** What is written into an entry; the time is the engine's present. */
  public record Draft(
      String caseNumber,
      String kind,
      Bilingual title,
      String formId,
      String taskId,
      String activityId,
      String model,
      String author,
      List<Field> fields) {

    /** An entry that no form and no task made. */
    public static Draft event(
        String caseNumber, String kind, Bilingual title, String author, Field... fields) {
      return new Draft(caseNumber, kind, title, null, null, null, null, author, List.of(fields));
    }
  }

  /** Adds an entry within the running transaction. */
  public void add(Draft draft) {
    add(draft, capacity.of(draft.author(), draft.caseNumber()).orElse(null));
  }

  /** Adds an entry of somebody who acted in the place of somebody; null for nobody. */
  void add(Draft draft, String actingFor) {
    jdbc.sql(
            """
            insert into case_file_entry (case_number, kind, title_en, title_km, form_id, task_id,
                                         activity_id, model, author, acting_for, written_at, fields)
            values (:number, :kind, :en, :km, :form, :task, :activity, :model, :author, :acting, :at, :fields::jsonb)
            """)
        .param("number", draft.caseNumber())
        .param("kind", draft.kind())
        .param("en", draft.title().en())
        .param("km", draft.title().km())
        .param("form", draft.formId())
        .param("task", draft.taskId())
        .param("activity", draft.activityId())
        .param("model", draft.model())
        .param("author", draft.author())
        .param("acting", actingFor)
        .param("at", Timestamp.from(EngineClock.now()))
        .param("fields", write(draft.fields().stream().map(StoredField::of).toList()))
        .update();
  }

  /** Lets nobody else act on a case outside its tasks until the running transaction ends. */
  public void lock(String caseNumber) {
    OncePerTransaction.forgetEverything(); // what was read before the lock may have changed since
    jdbc.sql("select number from case_file where number = ? for update")
        .param(caseNumber)
        .query(String.class)
        .optional();
  }

  /** All entries of a case, oldest first. */
  public List<Entry> of(String caseNumber) {
    return jdbc.sql("select * from case_file_entry where case_number = ? order by id")
        .param(caseNumber)
        .query(this::entry)
        .list();
  }

  /** The latest entry that was written in the given form. */
  public Optional<Entry> latest(String caseNumber, String formId) {
    return jdbc.sql(
            "select * from case_file_entry where case_number = ? and form_id = ? order by id desc limit 1")
        .params(caseNumber, formId)
        .query(this::entry)
        .optional();
  }

  /** The latest entry of a form in which a field has this value. */
  public Optional<Entry> latest(String caseNumber, String formId, String field, String value) {
    return jdbc.sql(
            """
            select * from case_file_entry where case_number = ? and form_id = ? and fields @> ?::jsonb
            order by id desc limit 1
            """)
        .params(caseNumber, formId, write(List.of(Map.of("key", field, "value", value))))
        .query(this::entry)
        .optional();
  }

  /** What was written when a task was done; nothing if it was not. */
  Optional<Entry> writtenIn(String caseNumber, String taskId) {
    return jdbc
        .sql(
            "select * from case_file_entry where case_number = ? and task_id = ? and form_id is not null")
        .params(caseNumber, taskId)
        .query(this::entry)
        .stream()
        .findFirst();
  }

  /** The latest entry of each form, of those in which this field was filled in. */
  public List<Entry> latestWith(String caseNumber, String field) {
    return jdbc.sql(
            """
            select * from
              (select distinct on (form_id) * from case_file_entry
               where case_number = ? and form_id is not null order by form_id, id desc) latest
            where fields @> ?::jsonb order by id
            """)
        .params(caseNumber, write(List.of(Map.of("key", field))))
        .query(this::entry)
        .list();
  }

  /** The person who last did the given step for this request. */
  public Optional<String> lastAuthor(String caseNumber, String activityId) {
    return jdbc.sql(
            "select author from case_file_entry where case_number = ? and activity_id = ? order by id desc limit 1")
        .params(caseNumber, activityId)
        .query(String.class)
        .optional();
  }

  /** A step that was done: its id in the process of this id. */
  record Step(String activityId, String process) {}

  /** The steps of a case that persons have done. */
  List<Step> steps(String caseNumber) {
    return jdbc.sql(
            """
            select distinct activity_id, split_part(model, ':', 1) as process from case_file_entry
            where case_number = ? and activity_id is not null and model is not null
            """)
        .param(caseNumber)
        .query(Step.class)
        .list();
  }

  private Entry entry(ResultSet row, int index) throws SQLException {
    return new Entry(
        row.getLong("id"),
        row.getString("case_number"),
        row.getString("kind"),
        RecordRows.text(row, "title"),
        row.getString("form_id"),
        row.getString("activity_id"),
        row.getString("author"),
        row.getString("acting_for"),
        row.getTimestamp("written_at").toInstant(),
        read(row.getString("fields")));
  }

  private String write(List<?> fields) {
    try {
      return json.writeValueAsString(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The fields of an entry cannot be written as JSON.", e);
    }
  }

  private List<Field> read(String fields) {
    try {
      return json.readValue(fields, FIELDS).stream().map(StoredField::field).toList();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An entry of the case file is not readable JSON.", e);
    }
  }
}
