package org.sala.minutes;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sala.engine.EngineClock;
import org.sala.minutes.Import.Column;
import org.sala.minutes.Import.Status;
import org.sala.minutes.paper.FoundTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files of minutes and comments that were sent in. */
@Repository
class Imports {

  private static final TypeReference<List<Column>> COLUMNS = new TypeReference<>() {};

  private static final TypeReference<List<FoundTable>> TABLES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final Json json;

  Imports(JdbcClient jdbc, Json json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  long begin(String meetingNumber, String channel, String fileName, String user) {
    return jdbc.sql(
            """
            insert into minutes_import (meeting_number, channel, file_name, status, begun_by, begun_at)
            values (?, ?, ?, 'DRAFT', ?, ?) returning id
            """)
        .params(meetingNumber, channel, fileName, user, Timestamp.from(EngineClock.now()))
        .query(Long.class)
        .single();
  }

  Optional<Import> find(long id) {
    return jdbc.sql("select * from minutes_import where id = ?")
        .param(id)
        .query(this::read)
        .optional();
  }

  /** The latest imports of a meeting, or of comments of a channel; the newest first. */
  List<Import> of(String meetingNumber, String channel) {
    var where =
        meetingNumber == null ? "meeting_number is null and channel = ?" : "meeting_number = ?";
    return jdbc.sql("select * from minutes_import where " + where + " order by id desc limit 20")
        .param(meetingNumber == null ? channel : meetingNumber)
        .query(this::read)
        .list();
  }

  /**
   * Holds an import while lines of it are written: it is neither checked nor registered meanwhile.
   *
   * @throws UnderWay if it is already
   */
  void hold(long id) {
    hold(id, "share");
  }

  /**
   * The same for what concerns all its lines: nobody else writes meanwhile.
   *
   * @throws UnderWay if somebody does
   */
  void holdAlone(long id) {
    hold(id, "no key update");
  }

  private void hold(long id, String how) {
    var held =
        jdbc.sql("select * from minutes_import where id = ? for %s skip locked".formatted(how))
            .param(id)
            .query(this::read)
            .optional();
    held.or(() -> find(id)).ifPresent(Import::refuseUnlessDraft);
    if (held.isEmpty()) {
      throw new UnderWay("minutes.being-checked");
    }
  }

  void columns(long id, List<Column> columns) {
    jdbc.sql("update minutes_import set columns = ?::jsonb where id = ?")
        .params(json.write(columns), id)
        .update();
  }

  /** Notes what was found in the tables of the file. */
  void found(long id, List<FoundTable> tables) {
    jdbc.sql("update minutes_import set found = ?::jsonb where id = ?")
        .params(json.write(tables), id)
        .update();
  }

  /** What was found in the tables of some files. */
  Map<Long, List<FoundTable>> found(Collection<Long> ids) {
    var found = new HashMap<Long, List<FoundTable>>();
    jdbc.sql("select id, found from minutes_import where id = any(?)")
        .param(ids.toArray(Long[]::new))
        .query(
            row -> {
              found.put(row.getLong("id"), json.read(row.getString("found"), TABLES));
            });
    return found;
  }

  /** What was found in the tables of the file. */
  List<FoundTable> found(long id) {
    return found(List.of(id)).get(id);
  }

  /** Hands an import over to be registered; false if it is being registered or checked. */
  boolean startRegistering(long id, String user) {
    return jdbc.sql(
                """
                update minutes_import set status = 'REGISTERING', registered_by = ?
                where id = ? and status not in ('REGISTERING', 'CHECKING')
                """)
            .params(user, id)
            .update()
        > 0;
  }

  /**
   * Takes an import that waits to be checked or registered and holds it until the transaction ends;
   * another node, or a later start after a crash, takes it only then.
   */
  Optional<Waiting> take(Status status) {
    return jdbc.sql(
            """
            select id, registered_by from minutes_import where status = ?
            order by id limit 1 for no key update skip locked
            """)
        .param(status.name())
        .query(Waiting.class)
        .optional();
  }

  /** An import that waits, and who ordered it to be registered. */
  record Waiting(long id, String registeredBy) {}

  void status(long id, Status status) {
    var registeredAt = status == Status.REGISTERED ? Timestamp.from(EngineClock.now()) : null;
    jdbc.sql(
            "update minutes_import set status = ?, registered_at = coalesce(?, registered_at) where id = ?")
        .params(status.name(), registeredAt, id)
        .update();
  }

  private Import read(ResultSet row, int index) throws SQLException {
    var registeredAt = row.getTimestamp("registered_at");
    return new Import(
        row.getLong("id"),
        row.getString("meeting_number"),
        row.getString("channel"),
        row.getString("file_name"),
        json.read(row.getString("columns"), COLUMNS),
        Status.valueOf(row.getString("status")),
        row.getString("begun_by"),
        row.getTimestamp("begun_at").toInstant(),
        registeredAt == null ? null : registeredAt.toInstant());
  }
}
