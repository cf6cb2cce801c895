package org.sala.minutes;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.sala.casefile.Accused;
import org.sala.language.Days;
import org.sala.language.Wording;
import org.sala.notification.Audience;
import org.sala.notification.Notifications;
import org.sala.routing.Appointments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells, once for a whole import, how many of its requests were entered after their answers were
 * due: one message to each unit and one line to the governor, instead of one for each request.
 */
@Component
class LateLines {

  private final JdbcClient jdbc;
  private final Notifications notifications;
  private final Appointments appointments;

  LateLines(JdbcClient jdbc, Notifications notifications, Appointments appointments) {
    this.jdbc = jdbc;
    this.notifications = notifications;
    this.appointments = appointments;
  }

  private record Late(String unit, int lines, Instant receivedFirst, String anyNumber) {}

  /** Tells what was registered late of an import; nothing if nothing was. */
  void tell(Import of) {
    var late = late(of.id());
    if (late.isEmpty()) {
      return;
    }
    late.forEach(each -> tellUnit(of, each));
    int lines = late.stream().mapToInt(Late::lines).sum();
    var first = late.stream().map(Late::receivedFirst).min(Instant::compareTo).orElseThrow();
    var oldest = Days.of(first);
    notifications.send(
        "late-import:" + of.id(),
        about(of, late.get(0)),
        new Audience.Group(appointments.governors(false, Accused.NOBODY, Set.of())),
        Wording.of("minutes.late", lines, oldest));
  }

  private void tellUnit(Import of, Late late) {
    var oldest = Days.of(late.receivedFirst());
    notifications.send(
        "late-import:" + of.id() + ":" + late.unit(),
        about(of, late),
        new Audience.Unit(late.unit()),
        Wording.of("minutes.late-in-unit", late.lines(), oldest));
  }

  private static String about(Import of, Late late) {
    return of.meetingNumber() == null ? late.anyNumber() : of.meetingNumber();
  }

  private List<Late> late(long importId) {
    return jdbc.sql(
            """
            select r.lead_unit as unit, count(*)::integer as lines,
              min(r.received_at) as received_first, min(r.number) as any_number
            from (select distinct request_number from minutes_row
                  where import_id = ? and state = 'REGISTERED') line
            join request r on r.number = line.request_number and r.closed_at is null
            join deadline d on d.case_number = r.number and d.name = 'dueByReceiptAt'
            group by r.lead_unit order by r.lead_unit
            """)
        .param(importId)
        .query(
            (row, index) ->
                new Late(
                    row.getString("unit"),
                    row.getInt("lines"),
                    row.getTimestamp("received_first").toInstant(),
                    row.getString("any_number")))
        .list();
  }
}
