package org.sala.paper.letter;

import java.util.List;
import java.util.Optional;
import org.sala.language.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Meetings as letters speak of them; callers have asked who may know of the case. */
@Repository
class InvitedMeetings {

  private final JdbcClient jdbc;

  InvitedMeetings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The meeting, as long as it is planned. */
  Optional<PlannedMeeting> find(String number) {
    return read(number, "held_on is null and outcome is null");
  }

  /** The meeting once it was held, with the day on which it was. */
  Optional<PlannedMeeting> held(String number) {
    return read(number, "held_on is not null");
  }

  private Optional<PlannedMeeting> read(String number, String which) {
    return jdbc.sql(
            """
            select number, theme, coalesce(held_on, planned_for) as planned_for, place_name_en,
              place_name_km, place_detail, chair
            from meeting where number = ? and
            """
                + which)
        .param(number)
        .query(RecordRows.of(PlannedMeeting.class))
        .optional();
  }

  List<Invited> invited(String number) {
    return jdbc.sql(
            """
            select u.code, u.name_en, u.name_km from meeting_unit m join unit u on u.code = m.unit
            where m.meeting_number = :number
            union all
            select o.code, o.name_en, o.name_km from meeting_invitation i
            join organisation o on o.code = i.organisation where i.meeting_number = :number
            order by 1
            """)
        .param("number", number)
        .query(RecordRows.of(Invited.class))
        .list();
  }
}
