package org.sala.request;

import java.time.LocalDate;
import java.util.List;
import org.sala.casefile.ByWhom;
import org.sala.casefile.CaseAccess;
import org.sala.language.RecordRows;
import org.sala.people.Person;
import org.sala.people.Units;
import org.sala.request.RequestView.AlsoAsking;
import org.sala.request.RequestView.Named;
import org.sala.request.RequestView.PostView;
import org.sala.request.RequestView.PromiseView;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What belongs to a request beside its case file: promises, public comments, who else asks. */
@Repository
class RequestRelations {

  private static final RowMapper<Requester> WHO = RecordRows.of(Requester.class);

  private final JdbcClient jdbc;
  private final Units units;
  private final ByWhom byWhom;

  RequestRelations(JdbcClient jdbc, Units units, ByWhom byWhom) {
    this.byWhom = byWhom;
    this.jdbc = jdbc;
    this.units = units;
  }

  List<PromiseView> promises(String number) {
    return jdbc.sql("select * from commitment where case_number = ? order by due_on, id")
        .param(number)
        .query(
            (row, index) -> {
              var outcome = row.getString("outcome");
              var unit = units.get(row.getString("responsible_unit"));
              return new PromiseView(
                  row.getString("promise"),
                  new Named(unit.code(), unit.name()),
                  byWhom.forReader(row.getString("promised_by"), row.getString("acting_for")),
                  row.getObject("due_on", LocalDate.class),
                  outcome,
                  outcome == null ? null : RequestTerms.of(outcome),
                  row.getString("evidence"));
            })
        .list();
  }

  List<PostView> posts(String number, boolean withAuthors) {
    return jdbc.sql(
            """
            select p.permalink, case when ? then r.name end as author, p.text, p.posted_at
            from public_post p join requester r on r.id = p.requester_id
            where p.request_number = ? order by p.id
            """)
        .params(withAuthors, number)
        .query(
            (row, index) -> {
              var posted = row.getTimestamp("posted_at");
              return new PostView(
                  row.getString("permalink"),
                  row.getString("author"),
                  row.getString("text"),
                  posted == null ? null : posted.toInstant());
            })
        .list();
  }

  /**
   * Callers check who may know requesters; confidential ones of merged requests stay out, and those
   * of requests that the person may not know of.
   */
  List<AlsoAsking> alsoAsking(String number, Person person) {
    var statement =
        jdbc.sql(
            """
            select null as number, r.* from request_requester o
            join requester r on r.id = o.requester_id where o.request_number = :number
            union all
            select d.number, r.* from request d
            join requester r on r.id = d.requester_id
            where d.number in (select number from merged_into(:number))
              and not r.confidential and %s
            """
                .formatted(CaseAccess.notAccused("d.number")));
    return CaseAccess.bind(statement, person)
        .param("number", number)
        .query((row, index) -> new AlsoAsking(row.getString("number"), WHO.mapRow(row, index)))
        .list();
  }
}
