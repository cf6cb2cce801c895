package org.sala.people;

import java.util.List;
import java.util.Optional;
import org.sala.engine.OncePerTransaction;
import org.sala.language.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The units of the administration: data that administrators keep, never code. */
@Repository
public class Units {

  /** The governor's office. */
  public static final String GOVERNOR = "GOV";

  /** The deputy governor's office. */
  public static final String DEPUTY_GOVERNOR = "DGOV";

  /** The One Window unit, at whose desk requests come in. */
  public static final String ONE_WINDOW = "OWSU";

  private static final String ALL = "all";

  private final OncePerTransaction<String, List<Unit>> read = new OncePerTransaction<>();
  private final JdbcClient jdbc;

  Units(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<Unit> all() {
    return read.get(
        ALL,
        all ->
            jdbc.sql("select * from unit order by level desc, name_en")
                .query(RecordRows.of(Unit.class))
                .list());
  }

  /** What was read of the units is not so any more. */
  void changed() {
    read.forget(ALL);
  }

  /** Finds a unit by its code; a null code finds nothing. */
  public Optional<Unit> find(String code) {
    return all().stream().filter(unit -> unit.code().equals(code)).findFirst();
  }

  /**
   * The unit with this code.
   *
   * @throws IllegalStateException if there is none: the table "Request routing" names a unit that
   *     does not exist
   */
  public Unit get(String code) {
    return find(code)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "There is no unit '" + code + "'. Correct the table 'Request routing'."));
  }
}
