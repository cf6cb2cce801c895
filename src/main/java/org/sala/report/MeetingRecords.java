package org.sala.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.sala.engine.Refusal;
import org.sala.language.Alphabet;
import org.sala.language.Bilingual;
import org.sala.language.Language;
import org.sala.language.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what belongs to one meeting. */
@Repository
class MeetingRecords {

  private final JdbcClient jdbc;

  MeetingRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A unit that was to come, and whether it came; null while attendance is not recorded. */
  record Attendance(Bilingual unit, boolean mandatory, Boolean attended) {}

  /** How many people of one kind took part. */
  record Participants(String kind, long female, long male, long unstated) {}

  /**
   * The meeting itself.
   *
   * @throws Refusal if there is none with this number
   */
  MeetingFacts facts(String number) {
    return jdbc.sql(
            """
            select m.*, o.name_en as convenor_en, o.name_km as convenor_km
            from meeting m left join organisation o on o.code = m.convenor where m.number = ?
            """)
        .param(number)
        .query(MeetingRecords::facts)
        .optional()
        .orElseThrow(() -> new Refusal("meeting", Wording.of("report.no-such-meeting")));
  }

  private static MeetingFacts facts(ResultSet row, int index) throws SQLException {
    return new MeetingFacts(
        row.getString("number"),
        row.getString("kind"),
        row.getString("mode"),
        row.getString("theme"),
        row.getString("campaign"),
        row.getString("working_group"),
        row.getString("level"),
        row.getObject("planned_for", LocalDate.class),
        row.getObject("held_on", LocalDate.class),
        words(row, "place_name"),
        row.getString("place_detail"),
        row.getString("convenor") == null ? null : words(row, "convenor"),
        row.getString("chair"));
  }

  List<Participants> participants(String meeting) {
    return jdbc.sql(
            """
            select kind, coalesce(sum(persons) filter (where gender = 'FEMALE'), 0) as female,
              coalesce(sum(persons) filter (where gender = 'MALE'), 0) as male,
              coalesce(sum(persons) filter (where gender not in ('FEMALE', 'MALE')), 0) as unstated
            from meeting_participant where meeting_number = ? group by kind order by kind
            """)
        .param(meeting)
        .query(Participants.class)
        .list();
  }

  /** Whether there is a province of this code. */
  boolean isProvince(String code) {
    return jdbc.sql("select exists(select 1 from place where code = ? and parent_code is null)")
        .param(code)
        .query(Boolean.class)
        .single();
  }

  /** By the names of the units in a language. */
  List<Attendance> attendance(String meeting, Language language) {
    return jdbc
        .sql(
            """
            select u.name_en as unit_en, u.name_km as unit_km, m.mandatory, m.attended
            from meeting_unit m join unit u on u.code = m.unit
            where m.meeting_number = ?
            """)
        .param(meeting)
        .query(
            (row, index) ->
                new Attendance(
                    words(row, "unit"),
                    row.getBoolean("mandatory"),
                    row.getObject("attended", Boolean.class)))
        .stream()
        .sorted(Alphabet.in(language, Attendance::unit))
        .toList();
  }

  /** By their names in a language. */
  List<Bilingual> invited(String meeting, Language language) {
    return jdbc
        .sql(
            """
            select o.name_en as organisation_en, o.name_km as organisation_km
            from meeting_invitation i join organisation o on o.code = i.organisation
            where i.meeting_number = ? and i.invited_at is not null
            """)
        .param(meeting)
        .query((row, index) -> words(row, "organisation"))
        .stream()
        .sorted(Alphabet.in(language, name -> name))
        .toList();
  }

  /** A text that stands in two columns. */
  static Bilingual words(ResultSet row, String base) throws SQLException {
    return new Bilingual(row.getString(base + "_en"), row.getString(base + "_km"));
  }
}
