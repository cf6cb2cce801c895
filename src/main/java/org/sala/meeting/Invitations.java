package org.sala.meeting;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.sala.engine.EngineClock;
import org.sala.language.Alphabet;
import org.sala.language.Bilingual;
import org.sala.language.RecordRows;
import org.sala.notification.Audience;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is invited to a meeting and who came (R12, R37). */
@Repository
class Invitations {

  private final JdbcClient jdbc;

  Invitations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A unit of the administration.
   *
   * @param mandatory whether a category of the agenda is its business
   * @param attended null before the meeting was held
   */
  record InvitedUnit(
      String unit, Bilingual name, boolean mandatory, boolean invited, Boolean attended) {

    Audience audience() {
      return new Audience.Unit(unit);
    }
  }

  /** An organisation of the directory. */
  record InvitedOrganisation(String code, Bilingual name, boolean invited) {

    Audience audience() {
      return new Audience.Organisation(code);
    }
  }

  List<InvitedUnit> units(String meeting) {
    return jdbc
        .sql(
            """
            select m.unit, u.name_en, u.name_km, m.mandatory, m.invited_at is not null as invited,
              m.attended
            from meeting_unit m join unit u on u.code = m.unit where m.meeting_number = ?
            """)
        .param(meeting)
        .query(RecordRows.of(InvitedUnit.class))
        .list()
        .stream()
        .sorted(
            Comparator.comparing(InvitedUnit::mandatory)
                .reversed()
                .thenComparing(Alphabet.ofReaderBy(InvitedUnit::name)))
        .toList();
  }

  List<InvitedOrganisation> organisations(String meeting) {
    return jdbc
        .sql(
            """
            select o.code, o.name_en, o.name_km, i.invited_at is not null as invited
            from meeting_invitation i join organisation o on o.code = i.organisation
            where i.meeting_number = ?
            """)
        .param(meeting)
        .query(RecordRows.of(InvitedOrganisation.class))
        .list()
        .stream()
        .sorted(Alphabet.ofReaderBy(InvitedOrganisation::name))
        .toList();
  }

  /** Organisations that are registered in the province and are not on the list. */
  List<InvitedOrganisation> notInvited(String meeting) {
    return jdbc
        .sql(
            """
            select o.code, o.name_en, o.name_km, false as invited from organisation o
            where o.active and o.registered and not exists
              (select from meeting_invitation i
               where i.meeting_number = ? and i.organisation = o.code)
            """)
        .param(meeting)
        .query(RecordRows.of(InvitedOrganisation.class))
        .list()
        .stream()
        .sorted(Alphabet.ofReaderBy(InvitedOrganisation::name))
        .toList();
  }

  void addUnits(String meeting, Collection<String> units, boolean mandatory) {
    units.forEach(
        unit ->
            jdbc.sql(
                    """
                    insert into meeting_unit (meeting_number, unit, mandatory) values (?, ?, ?)
                    on conflict (meeting_number, unit) do nothing
                    """)
                .params(meeting, unit, mandatory)
                .update());
  }

  /** Puts the list together anew; who was invited already stays on it. */
  void list(String meeting, List<String> otherUnits, List<String> organisations) {
    jdbc.sql(
            """
            delete from meeting_unit
            where meeting_number = ? and not mandatory and invited_at is null
            """)
        .param(meeting)
        .update();
    addUnits(meeting, otherUnits, false);
    jdbc.sql("delete from meeting_invitation where meeting_number = ? and invited_at is null")
        .param(meeting)
        .update();
    organisations.forEach(
        organisation ->
            jdbc.sql(
                    """
                    insert into meeting_invitation (meeting_number, organisation) values (?, ?)
                    on conflict do nothing
                    """)
                .params(meeting, organisation)
                .update());
  }

  void sent(String meeting) {
    var now = Timestamp.from(EngineClock.now());
    for (var table : List.of("meeting_unit", "meeting_invitation")) {
      jdbc.sql("update " + table + " set invited_at = ? where meeting_number = ?")
          .params(now, meeting)
          .update();
    }
  }

  void attended(String meeting, List<String> present) {
    jdbc.sql("update meeting_unit set attended = unit = any(?) where meeting_number = ?")
        .params(present.toArray(String[]::new), meeting)
        .update();
  }
}
