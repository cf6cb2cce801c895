package org.sala.meeting;

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

  /** One person; the name may be left out. */
  record Participant(
      @NotNull Kind kind,
      @Size(max = 200) @PlainText String organisation,
      @Size(max = 200) @PlainText String name,
      @NotNull Gender gender) {}

  List<Participant> of(String meeting) {
    return jdbc.sql(
            """
            select kind, organisation, name, gender from meeting_participant
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
                      (meeting_number, kind, organisation, name, gender, added_by, added_at)
                    values (?, ?, ?, ?, ?, ?, ?)
                    """)
                .params(
                    meeting,
                    each.kind().name(),
                    VisibleText.orNull(each.organisation()),
                    VisibleText.orNull(each.name()),
                    each.gender().name(),
                    addedBy,
                    now)
                .update());
  }
}
