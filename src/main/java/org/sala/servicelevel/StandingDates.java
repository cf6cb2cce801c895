package org.sala.servicelevel;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.sala.engine.OncePerTransaction;
import org.sala.language.RecordRows;
import org.sala.servicelevel.Deadlines.Deadline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The dates of cases as they stand, read once in a transaction, for many cases in one statement.
 */
@Repository
class StandingDates {

  private final OncePerTransaction<String, List<Deadline>> read = new OncePerTransaction<>();
  private final JdbcClient jdbc;

  StandingDates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All dates of a case, earliest first. */
  List<Deadline> of(String number) {
    return read.get(number, one -> read(List.of(one)));
  }

  /** Reads the dates of these cases anew, before they are asked for one by one. */
  void readAhead(Collection<String> numbers) {
    var dates = read(numbers).stream().collect(Collectors.groupingBy(Deadline::caseNumber));
    numbers.forEach(number -> read.keep(number, dates.getOrDefault(number, List.of())));
  }

  void keep(String number, List<Deadline> dates) {
    read.keep(number, dates);
  }

  void forget(String number) {
    read.forget(number);
  }

  private List<Deadline> read(Collection<String> numbers) {
    return jdbc.sql("select * from deadline where case_number = any(?) order by due_at, name")
        .param(numbers.toArray(String[]::new))
        .query(
            (row, index) ->
                new Deadline(
                    row.getString("case_number"),
                    row.getString("name"),
                    row.getString("process"),
                    row.getTimestamp("due_at").toInstant(),
                    RecordRows.text(row, "explanation"),
                    row.getTimestamp("counted_from").toInstant(),
                    row.getInt("working_days"),
                    row.getBoolean("pausable")))
        .list();
  }
}
