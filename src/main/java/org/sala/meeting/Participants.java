package org.sala.meeting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.sql.Timestamp;
import java.util.List;
import org.sala.engine.EngineClock;
import org.sala.language.PlainText;
import org.sala.language.VisibleText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who took part in a meeting, by kind and gender (R20, R23). */
@Repository
class Participants {

  private final JdbcClient jdbc;

  Participants(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  enum Kind {
    UNIT,
    COUNCIL,
    COMMUNE,
    NGO,
    UNION,
    ASSOCIATION,
    COMMUNITY,
    COMMUNITY_LEADER,
    CITIZEN,
    COMPANY,
    OTHER
  }

  enum Gender {
    FEMALE,
    MALE,
    UNSTATED
  }

  /**
   * Somebody who took part, or a group of them counted together (R20, R23).
   *
   * @param name of one person; null where it is left out or many are counted
   * @param persons how many; null for one
   */
  record Participant(
      @NotNull Kind kind,
      @Size(max = 200) @PlainText String organisation,
      @Size(max = 200) @PlainText String name,
      @NotNull Gender gender,
      @Min(1) @Max(100_000) Integer persons) {

    int counted() {
      return persons == null ? 1 : persons;
    }
  }

  List<Participant> of(String meeting) {
    return jdbc.sql(
            """
            select kind, organisation, name, gender, persons from meeting_participant
            where meeting_number = ? order by id
            """)
        .param(meeting)
        .query(Participant.class)
        .list();
  }

  /** Replaces the register of a meeting. */
  @Transactional
  void replace(String meeting, List<Participant> participants, String addedBy) {
    jdbc.sql("delete from meeting_participant where meeting_number = ?").param(meeting).update();
    var now = Timestamp.from(EngineClock.now());
    participants.forEach(
        each ->
            jdbc.sql(
                    """
                    insert into meeting_participant
                      (meeting_number, kind, organisation, name, gender, persons, added_by,
                       added_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?)
                    """)
                .params(
                    meeting,
                    each.kind().name(),
                    VisibleText.orNull(each.organisation()),
                    VisibleText.orNull(each.name()),
                    each.gender().name(),
                    each.counted(),
                    addedBy,
                    now)
                .update());
  }
}
