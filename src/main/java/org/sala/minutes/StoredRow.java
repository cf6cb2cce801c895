package org.sala.minutes;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.sala.engine.Refusal.Problem;
import org.sala.minutes.Row.Change;
import org.sala.minutes.Row.Duplicate;
import org.sala.minutes.Row.State;
import org.sala.minutes.line.Guess;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** A line of an import as its row in the table says. */
@Component
class StoredRow implements RowMapper<Row> {

  static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};
  private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {};
  private static final TypeReference<List<Guess>> GUESSES = new TypeReference<>() {};
  private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};
  static final TypeReference<List<Duplicate>> DUPLICATES = new TypeReference<>() {};

  private final Json json;

  StoredRow(Json json) {
    this.json = json;
  }

  @Override
  public Row mapRow(ResultSet row, int index) throws SQLException {
    return new Row(
        row.getInt("line"),
        row.getString("row_key"),
        json.read(row.getString("cells"), CELLS),
        json.read(row.getString("problems"), PROBLEMS),
        json.read(row.getString("guesses"), GUESSES),
        json.read(row.getString("changes"), CHANGES),
        json.read(row.getString("duplicates"), DUPLICATES),
        row.getBoolean("left_out"),
        State.valueOf(row.getString("state")),
        row.getString("request_number"),
        row.getString("asked_key"),
        row.getInt("version"));
  }
}
