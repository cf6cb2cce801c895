package org.sala.request;

import org.sala.casefile.CaseAccess;

/**
 * Where a word may stand; {@code {}} is the number of the word among those that are looked for.
 *
 * @param row the condition on one request {@code r}
 * @param numbers the numbers of all requests of which it holds, found along an index
 * @param number the column of these numbers
 */
record WordPlace(String row, String numbers, String number) {

  /** In its own words. By strpos, so that no index is taken for it that would bring all of them. */
  static final WordPlace IN_REQUEST =
      new WordPlace(
          "strpos(r.search_key, :plain{}) > 0",
          "select number from request where search_key like '%' || :word{} || '%'",
          "number");

  /** In who asked. */
  static final WordPlace OF_REQUESTER =
      new WordPlace(
          """
          exists (select from requester q
            where q.id = r.requester_id and q.search_key like '%' || :word{} || '%')
          """,
          """
          select r.number from request r where r.requester_id in
            (select id from requester where search_key like '%' || :word{} || '%')
          """,
          "r.number");

  /** In who asked as well. */
  static final WordPlace OF_ANOTHER_REQUESTER =
      new WordPlace(
          """
          exists (select from request_requester also join requester q on q.id = also.requester_id
            where also.request_number = r.number and q.search_key like '%' || :word{} || '%')
          """,
          """
          select also.request_number from request_requester also where also.requester_id in
            (select id from requester where search_key like '%' || :word{} || '%')
          """,
          "also.request_number");

  private static final String LATEST_CAPTION =
      """
      c.search_key like '%' || :word{} || '%'
        and not exists (select from evidence_caption l where l.file_id = c.file_id and l.id > c.id)
      """;

  /** In what a person typed about a file; no text is ever taken out of one (R36). */
  static final WordPlace IN_CAPTION =
      new WordPlace(
          """
          exists (select from evidence_file f join evidence_caption c on c.file_id = f.id
            where f.case_number = r.number and
          """
              + LATEST_CAPTION
              + ")",
          """
          select f.case_number from evidence_caption c join evidence_file f on f.id = c.file_id
          where
          """
              + LATEST_CAPTION,
          "f.case_number");

  /** A place in the columns of the request. */
  static WordPlace of(String condition) {
    return new WordPlace(
        condition, "select r.number from request r where " + condition, "r.number");
  }

  /** The same for who may know requesters in the place of somebody alone: not against those. */
  WordPlace inSomebodysPlace() {
    return new WordPlace(
        "(" + row + " and " + CaseAccess.seatsNotAccused("r.number") + ")",
        numbers + " and " + CaseAccess.seatsNotAccused(number),
        number);
  }
}
