package org.sala.report;

import java.util.Set;
import org.sala.people.Denied;
import org.sala.people.Person;
import org.sala.request.RequestAccess;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may print which report, as each report says: the desk, the governors and the auditors print
 * all; the members of a meeting's convenor print its scorecard (R21); nobody else prints anything.
 */
@Component
class ReportAccess {

  private final RequestAccess people;
  private final JdbcClient jdbc;

  ReportAccess(RequestAccess people, JdbcClient jdbc) {
    this.people = people;
    this.jdbc = jdbc;
  }

  /**
   * Passes or refuses.
   *
   * @param meeting the number of a meeting, or an empty text
   * @return the person, for what is left out of texts
   * @throws Denied if the person may not print this
   */
  Person check(String user, ReportKind kind, String meeting) {
    var person = person(user);
    if (may(person, kind, meeting, convened(person, Set.of(meeting)))) {
      return person;
    }
    throw new Denied("report.not-for-you");
  }

  Person person(String user) {
    return people.person(user);
  }

  /**
   * Whether a person may print a report.
   *
   * @param convened see {@link #convened}
   */
  static boolean may(Person person, ReportKind kind, String meeting, Set<String> convened) {
    return kind.isFor(person, convened.contains(meeting));
  }

  /** Those of the meetings whose convenor the person is a member of. */
  Set<String> convened(Person person, Set<String> meetings) {
    return jdbc.sql(
            """
            select m.number from meeting m join organisation o on o.code = m.convenor
            where m.number = any(:meetings) and o.convenor_group = any(:groups)
            """)
        .param("meetings", meetings.toArray(String[]::new))
        .param("groups", person.groups().toArray(String[]::new))
        .query(String.class)
        .set();
  }
}
