package org.sala.report;

import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.sala.request.RequestAccess;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a person may choose on the page of reports. */
@RestController
class ReportChoiceController {

  private static final int MEETINGS = 200;

  private final RequestAccess people;
  private final JdbcClient jdbc;

  ReportChoiceController(RequestAccess people, JdbcClient jdbc) {
    this.people = people;
    this.jdbc = jdbc;
  }

  /** A meeting to choose, newest first. */
  record MeetingChoice(String number, String theme, LocalDate date) {}

  /** The reports a person may print, and of which meetings; both empty for most people. */
  record Choices(List<String> reports, List<MeetingChoice> meetings) {}

  @GetMapping("/api/reports")
  Choices choices(Principal user) {
    var person = people.person(user.getName());
    var meetings =
        jdbc.sql(
                """
                select m.number, m.theme, coalesce(m.held_on, m.planned_for) as date
                from meeting m left join organisation o on o.code = m.convenor
                where :all or o.convenor_group = any(:groups)
                order by 3 desc, 1 desc limit :most
                """)
            .param("all", person.readsAll())
            .param("groups", person.groups().toArray(String[]::new))
            .param("most", MEETINGS)
            .query(MeetingChoice.class)
            .list();
    var reports =
        Stream.of(ReportKind.values())
            .filter(
                kind -> person.readsAll() || kind == ReportKind.SCORECARD && !meetings.isEmpty())
            .map(ReportKind::path)
            .toList();
    return new Choices(reports, meetings);
  }
}
