package org.sala.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sala.casefile.CaseAccess;
import org.sala.engine.EngineClock;
import org.sala.language.RecordRows;
import org.sala.models.replay.Deviation;
import org.sala.models.replay.Verdict;
import org.sala.models.walk.Walked;
import org.sala.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far closed cases have been followed on the models of changes, and what was found. */
@Repository
class ModelReplays {

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  ModelReplays(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void begin(long change, Instant since) {
    jdbc.sql(
            """
            insert into model_replay (change_id, last_closed, cases, begun_at)
            values (:change, :since, (select count(*) from case_life where closed_at >= :since), :now)
            """)
        .param("change", change)
        .param("since", Timestamp.from(since))
        .param("now", now())
        .update();
  }

  /** The cases that come next, in the order in which they were closed. */
  List<ClosedCase> next(long change, int most) {
    return jdbc.sql(
            """
            select number, closed_at from case_life
            where (closed_at, number) > (
              (select last_closed from model_replay where change_id = :change),
              (select last_number from model_replay where change_id = :change))
            order by closed_at, number limit :most
            """)
        .param("change", change)
        .param("most", most)
        .query(RecordRows.of(ClosedCase.class))
        .list();
  }

  /** Notes that these were looked at, and how many of them the change touches. */
  void lookedAt(long change, List<ClosedCase> cases, int touched) {
    var last = cases.get(cases.size() - 1);
    jdbc.sql(
            """
            update model_replay set looked_at = looked_at + ?, touched = touched + ?,
              last_closed = ?, last_number = ? where change_id = ?
            """)
        .params(cases.size(), touched, Timestamp.from(last.closedAt()), last.number(), change)
        .update();
  }

  void note(long change, Deviation deviation, Collection<String> numbers) {
    jdbc.sql(
            """
            insert into model_replay_outcome as o (change_id, verdict, what_en, what_km, case_numbers)
            values (?, ?, ?, ?, ?)
            on conflict (change_id, what_en) do update
              set case_numbers = o.case_numbers || excluded.case_numbers
            """)
        .params(
            change,
            deviation.verdict().name(),
            deviation.what().en(),
            deviation.what().km(),
            numbers.toArray(String[]::new))
        .update();
  }

  void finished(long change) {
    jdbc.sql("update model_replay set finished_at = ? where change_id = ?")
        .params(now(), change)
        .update();
  }

  /** Keeps what came of walking the ways. */
  void walked(long change, Walked walked) {
    try {
      jdbc.sql("update model_replay set walked = ?::jsonb where change_id = ?")
          .params(json.writeValueAsString(walked), change)
          .update();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Walked ways cannot be written as JSON.", e);
    }
  }

  private Walked read(String walked) {
    try {
      return walked == null ? null : json.readValue(walked, Walked.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Walked ways that were kept are not readable JSON.", e);
    }
  }

  private record Progress(
      long cases, long lookedAt, long touched, Instant finishedAt, String walked) {}

  /** What is known so far; nothing for a change that touches no process. */
  Optional<Replayed> of(long change, Person reader) {
    return jdbc.sql(
            """
            select cases, looked_at, touched, finished_at, walked::text as walked
            from model_replay where change_id = ?
            """)
        .param(change)
        .query(RecordRows.of(Progress.class))
        .optional()
        .map(
            so -> {
              var outcomes = outcomes(change, reader);
              var other = outcomes.stream().mapToLong(ReplayedOutcome::cases).sum();
              return new Replayed(
                  Math.max(so.cases(), so.lookedAt()),
                  so.lookedAt(),
                  so.touched(),
                  so.touched() - other,
                  so.finishedAt(),
                  outcomes,
                  read(so.walked()));
            });
  }

  private List<ReplayedOutcome> outcomes(long change, Person reader) {
    var statement =
        jdbc.sql(
                """
                select verdict, what_en, what_km, cardinality(case_numbers) as cases,
                  array(select n from unnest(case_numbers) n where %s order by n) as numbers
                from model_replay_outcome where change_id = :change
                order by array_position(array['STOPS', 'OTHER', 'UNTOLD'], verdict::text), 4 desc, 2
                """
                    .formatted(CaseAccess.known("n")))
            .param("change", change);
    return CaseAccess.bind(statement, reader)
        .query(
            (row, index) ->
                new ReplayedOutcome(
                    Verdict.valueOf(row.getString("verdict")),
                    RecordRows.text(row, "what"),
                    row.getLong("cases"),
                    List.of((String[]) row.getArray("numbers").getArray())))
        .list();
  }

  private static Timestamp now() {
    return Timestamp.from(EngineClock.now());
  }
}
