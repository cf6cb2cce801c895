package org.sala.report;

import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.sala.language.Bilingual;
import org.sala.report.ReportKind.Subject;
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
  private final ReportKinds kinds;

  ReportChoiceController(RequestAccess people, JdbcClient jdbc, ReportKinds kinds) {
    this.kinds = kinds;
    this.people = people;
    this.jdbc = jdbc;
  }

  /** A meeting to choose, newest first. */
  record MeetingChoice(String number, String theme, LocalDate date) {}

  /** A report to choose, and what it is about. */
  record ReportChoice(String code, Bilingual name, Subject subject) {

    static ReportChoice of(ReportKind kind) {
      return new ReportChoice(kind.code(), kind.title(), kind.subject());
    }
  }

  /**
   * What a person may print; empty for most people.
   *
   * @param reports the codes of {@code kinds}
   * @param kinds the reports
   * @param meetings of which meetings
   * @param months of which months
   */
  record Choices(
      List<String> reports,
      List<ReportChoice> kinds,
      List<MeetingChoice> meetings,
      List<ReportMonths.Month> months) {}

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
    var offered =
        kinds.all().stream()
            .filter(kind -> kind.isFor(person, !meetings.isEmpty()))
            .map(ReportChoice::of)
            .toList();
    return new Choices(
        offered.stream().map(ReportChoice::code).toList(), offered, meetings, ReportMonths.over());
  }
}
