package org.sala.minutes;

import java.util.List;
import java.util.Map;
import org.sala.minutes.KnownLines.Known;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Requests of a meeting of which no line is kept: they came another way, or the lines are gone. A
 * line with the number of one would pass for it, and its words be lost.
 */
@Repository
class RequestsWithoutLine {

  private final JdbcClient jdbc;

  RequestsWithoutLine(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Known> of(Import of) {
    return jdbc.sql(
            """
            select minutes_key, subject, narrative, category from request r
            where r.meeting_number = :meeting and r.minutes_key is not null and not exists (
              select from minutes_row m join minutes_import i on i.id = m.import_id
              where i.meeting_number = :meeting and m.row_key = r.minutes_key
                and m.registered is not null)
            """)
        .param("meeting", of.meetingNumber())
        .query(
            (row, index) -> {
              var key = row.getString("minutes_key");
              var cells =
                  Map.of(
                      "row", key,
                      "subject", row.getString("subject"),
                      "narrative", row.getString("narrative"));
              return new Known(key, cells, cells, false, true, row.getString("category"));
            })
        .list();
  }
}
