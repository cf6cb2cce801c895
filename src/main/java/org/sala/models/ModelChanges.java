package org.sala.models;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sala.engine.EngineClock;
import org.sala.language.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The changes of the models there were, with their files; nothing of them is ever deleted. */
@Repository
class ModelChanges {

  private static final String ALL =
      """
      select id, name, reason, origin, state, proposed_by, proposed_at, decided_by, decided_at,
        answer, in_force_from, in_force_at, undoes, received
      from model_change
      """;

  private final JdbcClient jdbc;

  ModelChanges(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Writes a proposal down.
   *
   * @param reason null where it is still to be said
   * @param by null for a version of Sala
   * @param undoes null for any but an undo
   */
  long propose(
      String name,
      String reason,
      ChangeOrigin origin,
      String by,
      Long undoes,
      Collection<ChangedFile> files) {
    var id =
        jdbc.sql(
                """
                insert into model_change (name, reason, origin, state, proposed_by, proposed_at, undoes)
                values (?, ?, ?, 'PROPOSED', ?, ?, ?) returning id
                """)
            .params(name, reason, origin.name(), by, now(), undoes)
            .query(Long.class)
            .single();
    for (var file : files) {
      jdbc.sql(
              "insert into model_change_file (change_id, name, before, after, base) values (?, ?, ?, ?, ?)")
          .params(id, file.name(), file.before(), file.after(), file.base())
          .update();
    }
    return id;
  }

  Optional<ModelChange> find(long id) {
    return jdbc.sql(ALL + "where id = ?")
        .param(id)
        .query(RecordRows.of(ModelChange.class))
        .optional();
  }

  /** The same, held until the transaction ends. */
  Optional<ModelChange> hold(long id) {
    return jdbc.sql(ALL + "where id = ? for update")
        .param(id)
        .query(RecordRows.of(ModelChange.class))
        .optional();
  }

  /** The changes, newest first. */
  List<ModelChange> page(int page, int size) {
    return jdbc.sql(ALL + "order by id desc limit ? offset ?")
        .params(size, (long) page * size)
        .query(RecordRows.of(ModelChange.class))
        .list();
  }

  /** Those that wait for a person or a date, oldest first. */
  List<ModelChange> open() {
    return jdbc.sql(ALL + "where state in ('PROPOSED', 'AGREED') order by id")
        .query(RecordRows.of(ModelChange.class))
        .list();
  }

  List<ChangedFile> files(long id) {
    return jdbc.sql(
            """
            select name, before, after, base from model_change_file where change_id = ?
            order by name
            """)
        .param(id)
        .query(
            (row, index) ->
                new ChangedFile(
                    row.getString(1), row.getBytes(2), row.getBytes(3), row.getBytes(4)))
        .list();
  }

  /** The latest change in force that touched one of these files after another one. */
  Optional<ModelChange> laterThan(long id) {
    return jdbc.sql(
            ALL
                + """
                where state = 'IN_FORCE' and in_force_at >
                    (select in_force_at from model_change where id = :id) and id <> :id
                  and exists (select from model_change_file mine join model_change_file other
                    on other.name = mine.name
                    where mine.change_id = :id and other.change_id = model_change.id
                      and mine.before is distinct from mine.after
                      and other.before is distinct from other.after)
                order by in_force_at desc limit 1
                """)
        .param("id", id)
        .query(RecordRows.of(ModelChange.class))
        .optional();
  }

  void giveReason(long id, String reason) {
    jdbc.sql("update model_change set reason = ? where id = ?").params(reason, id).update();
  }

  /**
   * Notes what was decided.
   *
   * @param by null where nobody had to
   * @param answer null where none is asked for
   * @param from null unless it is agreed
   */
  void decide(long id, ChangeState state, String by, String answer, Instant from) {
    jdbc.sql(
            """
            update model_change set state = ?, decided_by = ?, decided_at = ?, answer = ?,
              in_force_from = ? where id = ?
            """)
        .params(state.name(), by, now(), answer, from == null ? null : Timestamp.from(from), id)
        .update();
  }

  /** Notes that its deadlines are to count also for the requests received before. */
  void takesReceivedAlong(long id) {
    jdbc.sql("update model_change set received = true where id = ?").param(id).update();
  }

  void isInForce(long id) {
    jdbc.sql("update model_change set state = 'IN_FORCE', in_force_at = ? where id = ?")
        .params(now(), id)
        .update();
  }

  void stopped(long id, String why) {
    jdbc.sql("update model_change set state = 'STOPPED', answer = ? where id = ?")
        .params(why, id)
        .update();
  }

  private static Timestamp now() {
    return Timestamp.from(EngineClock.now());
  }
}
