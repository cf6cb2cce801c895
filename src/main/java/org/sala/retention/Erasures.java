package org.sala.retention;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.sala.engine.EngineClock;
import org.sala.engine.Refusal;
import org.sala.language.Wording;
import org.sala.retention.Erasure.Reason;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The register of erasures. Words go in the transaction in which the register says so. */
@Repository
class Erasures {

  private final JdbcClient jdbc;
  private final ErasedWords words;
  private final ApplicationEventPublisher events;

  Erasures(JdbcClient jdbc, ErasedWords words, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.words = words;
    this.events = events;
  }

  /**
   * Asks for the erasure of a closed request.
   *
   * @throws Refusal if it is not closed, or was asked for before
   */
  @Transactional
  Erasure ask(String caseNumber, Reason reason, String person) {
    var closed =
        jdbc.sql(
                """
                select exists (select from case_life where number = :number and kind = 'REQUEST'
                    and closed_at is not null)
                  and not exists (select from commitment where case_number = :number and ended_at is null)
                """)
            .param("number", caseNumber)
            .query(Boolean.class)
            .single();
    if (!closed) {
      throw new Refusal(Wording.of("retention.not-closed", caseNumber));
    }
    int added =
        jdbc.sql(
                """
                insert into erasure (case_number, reason, asked_by, asked_at) values (?, ?, ?, ?)
                on conflict (case_number) do nothing
                """)
            .params(caseNumber, reason.name(), person, now())
            .update();
    if (added == 0) {
      throw new Refusal(Wording.of("retention.asked-before", caseNumber));
    }
    return find(caseNumber).orElseThrow();
  }

  /**
   * Agrees as the second person, and erases.
   *
   * @throws Refusal if nobody asked for it, it is done, or this person asked for it
   */
  @Transactional
  Erasure agree(String caseNumber, String person) {
    var asked = waiting(caseNumber);
    if (person.equals(asked.askedBy())) {
      throw new Refusal(Wording.of("retention.second-person", caseNumber));
    }
    int agreed =
        jdbc.sql(
                """
                update erasure set agreed_by = ?, erased_at = ?
                where case_number = ? and erased_at is null
                """)
            .params(person, now(), caseNumber)
            .update();
    if (agreed == 1) {
      words.of(caseNumber);
      events.publishEvent(new Erased());
    }
    return find(caseNumber).orElseThrow();
  }

  /**
   * Takes a demand back that nobody has agreed to.
   *
   * @throws Refusal if there is none
   */
  @Transactional
  void takeBack(String caseNumber) {
    waiting(caseNumber);
    jdbc.sql("delete from erasure where case_number = ? and erased_at is null")
        .param(caseNumber)
        .update();
  }

  /** Erases a request whose time is over, unless that was done. */
  @Transactional
  void over(String caseNumber) {
    int added =
        jdbc.sql(
                """
                insert into erasure (case_number, reason, asked_at, erased_at) values (?, ?, ?, ?)
                on conflict (case_number) do nothing
                """)
            .params(caseNumber, Reason.RETENTION.name(), now(), now())
            .update();
    if (added == 1) {
      words.of(caseNumber);
    }
  }

  /**
   * Erases again what was erased before a restore.
   *
   * @return whether the words stood
   */
  @Transactional
  boolean again(Erasure before) {
    int added =
        jdbc.sql(
                """
                insert into erasure (case_number, reason, asked_by, asked_at, agreed_by, erased_at)
                select number, :reason, :askedBy, :askedAt, :agreedBy, :erasedAt
                from case_file where number = :number
                on conflict (case_number) do update
                  set agreed_by = excluded.agreed_by, erased_at = excluded.erased_at
                  where erasure.erased_at is null
                """)
            .param("reason", before.reason().name())
            .param("askedBy", before.askedBy())
            .param("askedAt", Timestamp.from(before.askedAt()))
            .param("agreedBy", before.agreedBy())
            .param("erasedAt", Timestamp.from(before.erasedAt()))
            .param("number", before.caseNumber())
            .update();
    if (added == 1) {
      words.of(before.caseNumber());
    }
    return added == 1;
  }

  /** All that was erased, in the order of the register. */
  List<Erasure> done() {
    return jdbc.sql("select * from erasure where erased_at is not null order by number")
        .query(Erasure.class)
        .list();
  }

  /** Those that nobody has agreed to yet, the oldest first. */
  List<Erasure> waiting() {
    return jdbc.sql("select * from erasure where erased_at is null order by number limit 200")
        .query(Erasure.class)
        .list();
  }

  /** What the register says of a case. */
  Optional<Erasure> find(String caseNumber) {
    return jdbc.sql("select * from erasure where case_number = ?")
        .param(caseNumber)
        .query(Erasure.class)
        .optional();
  }

  private Erasure waiting(String caseNumber) {
    return find(caseNumber)
        .filter(found -> found.erasedAt() == null)
        .orElseThrow(() -> new Refusal(Wording.of("retention.nobody-asked", caseNumber)));
  }

  private static Timestamp now() {
    return Timestamp.from(EngineClock.now());
  }
}
