package org.sala.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.sala.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What changes of tables would do with the requests there are: counted anew until somebody decides,
 * kept from then on as those who decided saw it.
 */
@Repository
class Rehearsals {

  private static final TypeReference<List<Rehearsed>> ALL = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final TableRehearsal tables;

  Rehearsals(JdbcClient jdbc, ObjectMapper json, TableRehearsal tables) {
    this.jdbc = jdbc;
    this.json = json;
    this.tables = tables;
  }

  List<Rehearsed> of(ModelChange change, List<ChangedFile> files, Person reader) {
    return change.state() == ChangeState.PROPOSED ? tables.of(files, reader) : kept(change.id());
  }

  /** Keeps what the change would do as of now. */
  void keep(long change, List<ChangedFile> files, Person reader) {
    jdbc.sql("update model_change set rehearsed = ?::jsonb where id = ?")
        .params(written(tables.of(files, reader)), change)
        .update();
  }

  private List<Rehearsed> kept(long change) {
    return jdbc.sql("select rehearsed from model_change where id = ? and rehearsed is not null")
        .param(change)
        .query((row, index) -> read(row.getString(1)))
        .optional()
        .orElse(List.of());
  }

  private String written(List<Rehearsed> rehearsed) {
    try {
      return json.writeValueAsString(rehearsed.stream().map(Rehearsed::forEverybody).toList());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A rehearsal cannot be written as JSON.", e);
    }
  }

  private List<Rehearsed> read(String written) {
    try {
      return json.readValue(written, ALL);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A rehearsal that was kept is not readable JSON.", e);
    }
  }
}
