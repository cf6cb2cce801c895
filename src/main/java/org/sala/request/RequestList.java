package org.sala.request;

import java.time.Instant;
import java.util.List;
import org.sala.casefile.CaseAccess;
import org.sala.language.KhmerDigits;
import org.sala.language.SearchKey;
import org.sala.people.Person;
import org.sala.request.RequestView.Named;
import org.sala.request.RequestView.PlaceView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists requests for one reader, page by page, with the same rules as reading one. */
@Repository
class RequestList {

  private static final String VISIBLE =
      """
       from request r join category c on c.code = r.category
       left join deadline d on d.case_number = r.number and d.name = 'nextStepAt'
       where %s
         and (:number = '' or strpos(r.number, upper(:number)) > 0)
         and (:category = '' or r.category = :category)
         and (:status = '' or r.status = :status or r.outcome = :status)
         and (:unit = '' or r.lead_unit = :unit)
         and (:words = '' or r.search_key like '%%' || :words || '%%')
      """
          .formatted(CaseAccess.known("r.number"));

  private final JdbcClient jdbc;

  RequestList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What to list; empty texts match everything.
   *
   * @param words a part of subject, place or narrative, in any spelling that {@link SearchKey}
   *     folds
   */
  record Filter(String number, String category, String status, String unit, String words) {}

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
      String statusEn,
      String statusKm,
      String outcome,
      Instant dueAt,
      Instant receivedAt,
      boolean mayAccuse) {}

  /** One page of the list. */
  record Page(List<Item> items, int page, int size, long total) {}

  Page list(Filter filter, Person person, int page, int size) {
    var total = query("select count(*)" + VISIBLE, filter, person).query(Long.class).single();
    var items =
        query(
                "select r.*, c.name_en, c.name_km, d.due_at, "
                    + Answers.ANSWERED_AT
                    + VISIBLE
                    + " order by r.received_at desc, r.number desc limit :size offset :offset",
                filter,
                person)
            .param("size", size)
            .param("offset", (long) page * size)
            .query(
                (row, index) -> {
                  var request = RequestRow.request(row, index);
                  var status = request.standing();
                  var due = row.getTimestamp("due_at");
                  return new Item(
                      request.number(),
                      request.subject(),
                      new Named(
                          request.category(), row.getString("name_en"), row.getString("name_km")),
                      new PlaceView(
                          request.placeCode(),
                          request.placeNameEn(),
                          request.placeNameKm(),
                          request.placeDetail()),
                      request.status(),
                      status.en(),
                      status.km(),
                      request.outcome(),
                      due == null ? null : due.toInstant(),
                      request.receivedAt(),
                      request.isOpen() && RequestAccess.mayAccuse(request, person));
                })
            .list();
    return new Page(items, page, size, total);
  }

  private JdbcClient.StatementSpec query(String sql, Filter filter, Person person) {
    return CaseAccess.bind(jdbc.sql(sql), person)
        .param("number", KhmerDigits.toLatin(filter.number()))
        .param("category", filter.category())
        .param("status", filter.status())
        .param("unit", filter.unit())
        .param("words", escaped(SearchKey.indexed(filter.words())));
  }

  private static String escaped(String words) {
    return words.replaceAll("[\\\\%_]", "\\\\$0");
  }
}
