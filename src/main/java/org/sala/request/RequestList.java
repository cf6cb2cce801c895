package org.sala.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import org.sala.casefile.CaseAccess;
import org.sala.language.Bilingual;
import org.sala.language.RecordRows;
import org.sala.people.Person;
import org.sala.request.RequestView.Named;
import org.sala.request.RequestView.PlaceView;
import org.sala.request.RequestWords.Conditions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lists requests for one reader, page by page, with the same rules as reading one. How many there
 * are is counted as far as anybody pages: a question costs what it shows, not what there is.
 */
@Repository
class RequestList {

  private static final int MOST = 1_000;
  private static final int MOST_WITH_WORDS = 100;
  private static final String ORDER = " order by r.received_at desc, r.number desc";

  private final JdbcClient jdbc;
  private final RequestWords search;
  private final Supplier<Date> dueSoon;

  RequestList(JdbcClient jdbc, RequestWords search, Supplier<Date> dueSoon) {
    this.dueSoon = dueSoon;
    this.jdbc = jdbc;
    this.search = search;
  }

  /**
   * One line of the list.
   *
   * @param outcome how the request ended, null while it is open
   * @param dueAt when its next step is due
   * @param mayAccuse whether the reader may say who is complained of in it
   */
  record Item(
      String number,
      String subject,
      Named category,
      PlaceView place,
      String status,
      Bilingual statusName,
      String outcome,
      Instant dueAt,
      Instant receivedAt,
      boolean mayAccuse) {}

  /**
   * One page of the list.
   *
   * @param total how many there are, counted up to 1,000; with words up to 100
   * @param more whether there are more than that
   */
  record Page(List<Item> items, int page, int size, long total, boolean more) {}

  Page list(RequestFilter filter, Person person, int page, int size) {
    var words = search.of(filter.words(), person);
    var where = where(filter, person, words);
    int most = filter.words().isEmpty() ? MOST : MOST_WITH_WORDS;
    var counted =
        query(
                "select count(*) from (select 1 from request r" + where + " limit %d) p",
                filter,
                words,
                person,
                most + 1)
            .query(Integer.class)
            .single();
    var items =
        query(
                "select r.*, c.name_en, c.name_km, d.due_at, "
                    + Answers.ANSWERED_AT
                    + " from (select r.* from request r"
                    + where
                    + ORDER
                    + " limit %d offset :offset) r join category c on c.code = r.category"
                    + " left join deadline d on d.case_number = r.number and d.name = 'nextStepAt'"
                    + ORDER,
                filter,
                words,
                person,
                size)
            .param("offset", (long) page * size)
            .query((row, index) -> item(row, index, person))
            .list();
    return new Page(items, page, size, Math.min(most, counted), counted > most);
  }

  private static Item item(ResultSet row, int index, Person person) throws SQLException {
    var request = RequestRow.request(row, index);
    var due = row.getTimestamp("due_at");
    return new Item(
        request.number(),
        request.subject(),
        new Named(request.category(), RecordRows.text(row, "name")),
        new PlaceView(request.placeCode(), request.placeName(), request.placeDetail()),
        request.status(),
        request.standing(),
        request.outcome(),
        due == null ? null : due.toInstant(),
        request.receivedAt(),
        request.isOpen() && RequestAccess.mayAccuse(request, person));
  }

  private static String where(RequestFilter filter, Person person, Conditions words) {
    var conditions = new ArrayList<String>();
    conditions.add(CaseAccess.known("r.number"));
    if (!person.readsAll()) {
      // Says no more than the rule, but by a column that the database has the newest of a unit by.
      conditions.add(
          person.examinesFor().size() == 1
              ? "r.lead_unit = :examined"
              : "r.lead_unit = any(:examinesFor)");
    }
    conditions.addAll(filter.conditions());
    conditions.addAll(words.all());
    return " where " + String.join(" and ", conditions);
  }

  private JdbcClient.StatementSpec query(
      String sql, RequestFilter filter, Conditions words, Person person, int limit) {
    return CaseAccess.bind(jdbc.sql(sql.replace("limit %d", "limit " + limit)), person)
        .param("examined", person.examinesFor().stream().findAny().orElse(""))
        .params(filter.parameters(dueSoon.get().toInstant()))
        .params(words.parameters());
  }
}
