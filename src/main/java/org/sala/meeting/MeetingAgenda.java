package org.sala.meeting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sala.casefile.CaseAccess;
import org.sala.language.Alphabet;
import org.sala.language.RecordRows;
import org.sala.people.Person;
import org.sala.request.RequestView.Named;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a meeting speaks of: its categories, and the open requests of earlier meetings (R15). */
@Repository
class MeetingAgenda {

  private final JdbcClient jdbc;

  MeetingAgenda(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An open request of an earlier meeting. */
  record CarriedOver(String number, String meeting, String status) {}

  void set(String meeting, List<String> categories) {
    categories.stream()
        .distinct()
        .forEach(
            category ->
                jdbc.sql("insert into meeting_category (meeting_number, category) values (?, ?)")
                    .params(meeting, category)
                    .update());
  }

  /**
   * The categories of some meetings, by their names as the reader reads; those without are missing.
   */
  Map<String, List<Named>> categories(List<String> meetings) {
    var categories = new HashMap<String, List<Named>>();
    jdbc.sql(
            """
            select m.meeting_number, c.code, c.name_en, c.name_km from meeting_category m
            join category c on c.code = m.category
            where m.meeting_number = any(?)
            """)
        .param(meetings.toArray(String[]::new))
        .query(
            (row, index) ->
                categories
                    .computeIfAbsent(row.getString("meeting_number"), none -> new ArrayList<>())
                    .add(new Named(row.getString("code"), RecordRows.text(row, "name"))))
        .list();
    categories.values().forEach(each -> each.sort(Alphabet.ofReaderBy(Named::name)));
    return categories;
  }

  /**
   * The requests of earlier meetings that were open when this one was to be held, or are now, of
   * which the reader may know.
   */
  List<CarriedOver> carriedOver(Meeting meeting, Person reader) {
    var statement =
        jdbc.sql(
            """
            select r.number, r.meeting_number as meeting, r.status from request r
            join meeting m on m.number = r.meeting_number
            where r.closed_at is null and m.number <> :meeting and m.planned_for < :plannedFor
              and %s
            order by r.received_at, r.number
            """
                .formatted(CaseAccess.notAccused("r.number")));
    return CaseAccess.bind(statement, reader)
        .param("meeting", meeting.number())
        .param("plannedFor", meeting.plannedFor())
        .query(CarriedOver.class)
        .list();
  }
}
