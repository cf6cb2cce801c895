package org.sala.minutes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The lines that were sent for a meeting before: of the file before, and those that are requests.
 */
@Repository
class KnownLines {

  private static final String BEFORE =
      """
      select distinct on (m.row_key) m.row_key, m.import_id, m.line, m.raw, m.cells,
        m.left_out, r.number as request,
        (select l.registered -> 'fields' ->> 'category' from minutes_row l
         join minutes_import of on of.id = l.import_id
         where of.meeting_number = i.meeting_number and l.row_key = m.row_key
           and l.registered is not null
         order by l.import_id desc limit 1) as category
      from minutes_row m
      join minutes_import i on i.id = m.import_id
      left join request r on r.meeting_number = i.meeting_number and r.minutes_key = m.row_key
      where m.role = 'LINE' and i.meeting_number = :meeting and i.id < :import and (r.number is not null or i.id = (
        select max(id) from minutes_import where meeting_number = :meeting and id < :import))
      order by m.row_key, m.import_id desc, m.line
      """;

  private final JdbcClient jdbc;
  private final Json json;
  private final Imports imports;
  private final RequestsWithoutLine withoutLine;

  KnownLines(JdbcClient jdbc, Json json, Imports imports, RequestsWithoutLine withoutLine) {
    this.withoutLine = withoutLine;
    this.jdbc = jdbc;
    this.json = json;
    this.imports = imports;
  }

  /**
   * A line that was sent before.
   *
   * @param ofFile its cells as that file has them
   * @param cells its cells with the corrections of the secretary
   * @param isRequest whether it became a request
   * @param category the category it was registered with, null if it is no request
   */
  record Known(
      String key,
      Map<String, String> ofFile,
      Map<String, String> cells,
      boolean leftOut,
      boolean isRequest,
      String category) {

    /** Found to be a line of before, or none; or said by the secretary to be it, or another. */
    static final String SURE = "SURE";

    static final String NEW = "NEW";
    static final String SAME = "SAME";
    static final String OTHER = "OTHER";

    /** By what it is known again; a line that was added by hand by what was written. */
    FileLine line(int place) {
      return FileLine.of(place, ofFile.isEmpty() ? cells : ofFile, cells.get("section"));
    }
  }

  /** What is known of the meeting of an import, in the order of the files, the latest first. */
  List<Known> before(Import of) {
    return all(known(of, of.id()), withoutLine.of(of));
  }

  /** All lines of the meeting of an import that are requests, those of itself too. */
  List<Known> requests(Import of) {
    var kept = known(of, Long.MAX_VALUE).stream().filter(Known::isRequest).toList();
    return all(kept, withoutLine.of(of));
  }

  // Of a request that a line of this or the last file is taken for, the line counts.
  private static List<Known> all(List<Known> kept, List<Known> others) {
    var keys = kept.stream().map(Known::key).toList();
    return Stream.concat(kept.stream(), others.stream().filter(each -> !keys.contains(each.key())))
        .toList();
  }

  private List<Known> known(Import of, long until) {
    var files = new HashMap<Long, Import>();
    return jdbc.sql("select * from (" + BEFORE + ") known order by import_id desc, line")
        .param("meeting", of.meetingNumber())
        .param("import", until)
        .query(
            (row, index) ->
                known(
                    row,
                    files.computeIfAbsent(
                        row.getLong("import_id"), id -> imports.find(id).orElseThrow())))
        .list();
  }

  private Known known(ResultSet row, Import in) throws SQLException {
    return new Known(
        row.getString("row_key"),
        in.cells(json.read(row.getString("raw"), StoredRow.CELLS)),
        json.read(row.getString("cells"), StoredRow.CELLS),
        row.getBoolean("left_out"),
        row.getString("request") != null,
        row.getString("category"));
  }
}
