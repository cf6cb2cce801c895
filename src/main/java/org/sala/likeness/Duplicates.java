package org.sala.likeness;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.sala.casefile.CaseAccess;
import org.sala.language.Bilingual;
import org.sala.language.SearchKey;
import org.sala.likeness.Likeness.Words;
import org.sala.people.Person;
import org.sala.request.RequestAccess;
import org.sala.request.Requests;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds open requests that seem to ask the same, and says why they seem so (R46). */
@Repository
public class Duplicates {

  private static final int MOST = 5;

  private final JdbcClient jdbc;
  private final JdbcTemplate inPortions;
  private final Requests requests;
  private final RequestAccess access;

  Duplicates(JdbcClient jdbc, DataSource dataSource, Requests requests, RequestAccess access) {
    this.jdbc = jdbc;
    this.inPortions = new JdbcTemplate(dataSource);
    this.inPortions.setFetchSize(500);
    this.requests = requests;
    this.access = access;
  }

  /**
   * A request that seems to ask the same.
   *
   * @param similarity of the texts, 0 to 1
   * @param reason for example "same commune, same category, 62 % similar text, 3 days apart"
   */
  public record Likely(String number, String subject, double similarity, Bilingual reason) {}

  private record Candidate(
      String number,
      String subject,
      String category,
      String placeCode,
      String placeDetail,
      Instant receivedAt,
      double similarity) {}

  /**
   * The likely duplicates of a request, for somebody who may decide on them: the desk or a
   * governor. Empty if the request does not exist or the person may not read it.
   */
  @Transactional
  public Optional<List<Likely>> of(String number, String user) {
    var person = access.person(user);
    return requests
        .find(number)
        .filter(request -> access.reader(request, person).mayWithdraw())
        .map(
            request ->
                among(
                    new Words(
                        SearchKey.indexed(
                            request.subject(), request.placeDetail(), request.narrative()),
                        request.category(),
                        request.placeCode(),
                        request.placeDetail(),
                        request.receivedAt()),
                    number,
                    person));
  }

  /**
   * The open requests that are likely to be the same as what these words ask, the likest first.
   *
   * @param except the number of the request itself, null if there is none yet
   * @param person whose eyes they are for
   */
  @Transactional
  public List<Likely> among(Words words, String except, Person person) {
    Likeness.setThreshold(jdbc);
    return among(words, "search_key % :key and number is distinct from :among", except, person);
  }

  /**
   * The same among some requests, of which those are left out that are no longer open.
   *
   * @param numbers as {@link Sketches#like} found them
   */
  public List<Likely> among(Words words, List<String> numbers, Person person) {
    return numbers.isEmpty()
        ? List.of()
        : among(words, "number = any(:among)", numbers.toArray(String[]::new), person);
  }

  /** The texts of all open requests, for many look-ups; must run in a transaction. */
  public Sketches<String> open() {
    var open = new Sketches<String>();
    inPortions.query(
        "select number, search_key from request where closed_at is null",
        row -> {
          open.put(row.getString(1), row.getString(2));
        });
    return open;
  }

  private List<Likely> among(Words words, String where, Object among, Person person) {
    var statement =
        jdbc.sql(
            """
            select number, subject, category, place_code, place_detail, received_at,
              similarity(search_key, :key) as similarity
            from request where %s and closed_at is null and %s
            order by similarity desc, number limit 20
            """
                .formatted(where, CaseAccess.known("number")));
    return CaseAccess.bind(statement, person)
        .param("key", words.key())
        .param("among", among)
        .query(
            (row, index) ->
                new Candidate(
                    row.getString("number"),
                    row.getString("subject"),
                    row.getString("category"),
                    row.getString("place_code"),
                    row.getString("place_detail"),
                    instant(row.getTimestamp("received_at")),
                    row.getDouble("similarity")))
        .list()
        .stream()
        .flatMap(candidate -> likely(words, candidate).stream())
        .limit(MOST)
        .toList();
  }

  private static Optional<Likely> likely(Words words, Candidate candidate) {
    var other =
        new Words(
            null,
            candidate.category(),
            candidate.placeCode(),
            candidate.placeDetail(),
            candidate.receivedAt());
    return Likeness.of(words, other, candidate.similarity())
        .map(
            likeness ->
                new Likely(
                    candidate.number(), candidate.subject(), candidate.similarity(), likeness));
  }

  private static Instant instant(Timestamp timestamp) {
    return timestamp.toInstant();
  }
}
