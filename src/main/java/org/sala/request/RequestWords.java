package org.sala.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.sala.language.KhmerDigits;
import org.sala.language.SearchKey;
import org.sala.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What somebody types into a search box, as conditions on a request {@code r}: each word is found
 * in the subject, the narrative, the place or its name, the number, and, by those who may know it,
 * in the name, organisation or phone of who asked; in any order. A tracking code finds its request.
 */
@Component
class RequestWords {

  private static final int MOST = 8;
  private static final int SAMPLE = 2_000;
  private static final int OFTEN = 20;
  private static final Pattern NUMBER = Pattern.compile("[A-Za-z]{2,5}-?[\\d-]*|\\d{1,6}");
  private static final Pattern CODE = Pattern.compile("[2-9A-HJ-NP-Z]{5}(-?[2-9A-HJ-NP-Z]{5}){3}");

  private final JdbcClient jdbc;
  private final PlaceWords places;

  RequestWords(JdbcClient jdbc, PlaceWords places) {
    this.jdbc = jdbc;
    this.places = places;
  }

  /** Conditions that all hold, and what they name. */
  record Conditions(List<String> all, Map<String, Object> parameters) {}

  /** The conditions for what was typed; none for nothing. */
  Conditions of(String typed, Person person) {
    var conditions = new Conditions(new ArrayList<>(), new HashMap<>());
    var code = KhmerDigits.toLatin(typed.strip()).toUpperCase(Locale.ROOT);
    if (CODE.matcher(code).matches()) {
      conditions
          .all()
          .add("r.tracking_code_hash = encode(sha256(convert_to(:code, 'UTF8')), 'hex')");
      conditions.parameters().put("code", grouped(code));
      return conditions;
    }
    var words = SearchKey.indexed(typed).split(" ");
    for (int i = 0; i < Math.min(MOST, words.length); i++) {
      if (!words[i].isEmpty()) {
        add(words[i], i, person, conditions);
      }
    }
    return conditions;
  }

  private static String grouped(String code) {
    return code.replace("-", "").replaceAll(".{5}(?!$)", "$0-");
  }

  private void add(String word, int i, Person person, Conditions conditions) {
    var elsewhere = new ArrayList<String>();
    var codes = places.named(word);
    if (!codes.isEmpty()) {
      elsewhere.add("select number from request where place_code = any(:places" + i + ")");
      conditions.parameters().put("places" + i, codes.toArray(String[]::new));
    }
    if (NUMBER.matcher(word).matches()) {
      elsewhere.add(
          "select number from request where number like '%' || upper(:word" + i + ") || '%'");
    }
    if (person.receivesRequesters() && isOfRequester(word)) {
      elsewhere.add(
          """
          select asked.number from request asked where asked.requester_id in
            (select id from requester where search_key like '%' || :word{} || '%')
          union all
          select also.request_number from request_requester also where also.requester_id in
            (select id from requester where search_key like '%' || :word{} || '%')
          """
              .replace("{}", String.valueOf(i)));
    }
    conditions.parameters().put("word" + i, escaped(word));
    conditions.parameters().put("plain" + i, word);
    conditions.all().add(condition(word, i, person, elsewhere));
  }

  private String condition(String word, int i, Person person, List<String> elsewhere) {
    if (elsewhere.isEmpty()) {
      return person.readsAll() && isOften(word)
          ? "strpos(r.search_key, :plain" + i + ") > 0"
          : "r.search_key like '%' || :word" + i + " || '%'";
    }
    return "r.number in (select number from request where search_key like '%' || :word"
        + i
        + " || '%' union all "
        + String.join(" union all ", elsewhere)
        + ")";
  }

  private boolean isOfRequester(String word) {
    return jdbc.sql("select exists (select from requester where search_key like '%' || ? || '%')")
        .param(escaped(word))
        .query(Boolean.class)
        .single();
  }

  /**
   * Whether a word stands in so many of the newest requests that looking through these finds a page
   * sooner than the index of words, which brings all of them.
   */
  private boolean isOften(String word) {
    return jdbc.sql(
                """
                select count(*) from (
                  select search_key from request order by received_at desc, number desc limit %d) n
                where search_key like '%%' || ? || '%%'
                """
                    .formatted(SAMPLE))
            .param(escaped(word))
            .query(Integer.class)
            .single()
        >= OFTEN;
  }

  private static String escaped(String words) {
    return words.replaceAll("[\\\\%_]", "\\\\$0");
  }
}
