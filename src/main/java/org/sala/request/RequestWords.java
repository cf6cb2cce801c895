package org.sala.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sala.language.KhmerDigits;
import org.sala.language.PhoneNumber;
import org.sala.language.SearchKey;
import org.sala.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What somebody types into a search box, as conditions on a request {@code r}: each word is found
 * in the subject, the narrative, the place or its name, the number, what was typed about a file of
 * it, and, by those who may know it, in the name, organisation or phone of who asked; in any order.
 * A tracking code finds its request.
 */
@Component
class RequestWords {

  private static final int MOST = 8;
  private static final int NEWEST = 2_000;
  private static final Pattern NUMBER = Pattern.compile("[A-Za-z]{2,5}-?[\\d-]*|\\d{1,6}");
  private static final Pattern CODE = Pattern.compile("[2-9A-HJ-NP-Z]{5}(-?[2-9A-HJ-NP-Z]{5}){3}");

  private final JdbcClient jdbc;
  private final PlaceWords places;
  private final NewestRequests newest;

  RequestWords(JdbcClient jdbc, PlaceWords places, NewestRequests newest) {
    this.jdbc = jdbc;
    this.places = places;
    this.newest = newest;
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
    var looked = new ArrayList<Word>();
    for (int i = 0; i < Math.min(MOST, words.length); i++) {
      if (!words[i].isEmpty()) {
        looked.add(word(words[i], i, person, conditions.parameters()));
      }
    }
    // A phone number is one word as well, however it is written: whoever has it, nobody is told
    // by what is found otherwise.
    var number =
        PhoneNumber.whole(typed)
            .filter(digits -> person.receivesRequesters() && !digits.equals(words[0]))
            .map(digits -> word(digits, MOST, person, conditions.parameters()));
    number.ifPresent(looked::add);
    var asked = looked.stream().filter(Word::mayBeOften).map(Word::row).toList();
    var often = newest.often(asked, conditions.parameters(), person);
    var all = looked.stream().map(each -> often.contains(each.row()) ? each.row() : each.rarely());
    conditions.all().addAll(number.isEmpty() ? all.toList() : List.of(eitherWay(all.toList())));
    return conditions;
  }

  // All the words, or the last one: the number that they are together.
  private static String eitherWay(List<String> words) {
    int last = words.size() - 1;
    return "(%s or %s)".formatted(String.join(" and ", words.subList(0, last)), words.get(last));
  }

  /**
   * Where one word is looked for.
   *
   * @param row the condition for whoever looks through the newest requests
   * @param rarely the condition that is found along indexes
   * @param mayBeOften whether it is worth to find out which of both is sooner
   */
  private record Word(String row, String rarely, boolean mayBeOften) {}

  private static String grouped(String code) {
    return code.replace("-", "").replaceAll(".{5}(?!$)", "$0-");
  }

  private Word word(String word, int i, Person person, Map<String, Object> parameters) {
    parameters.put("word" + i, escaped(word));
    parameters.put("plain" + i, word);
    var ways = new ArrayList<>(List.of(WordPlace.IN_REQUEST));
    var codes = places.named(word);
    if (!codes.isEmpty()) {
      ways.add(WordPlace.of("r.place_code = any(:places{})"));
      parameters.put("places" + i, codes.toArray(String[]::new));
    }
    if (NUMBER.matcher(word).matches()) {
      ways.add(WordPlace.of("r.number like '%' || upper(:word{}) || '%'"));
    }
    if (person.receivesRequesters() && isIn("requester", word)) {
      boolean byOffice = person.own().receivesRequesters();
      ways.add(byOffice ? WordPlace.OF_REQUESTER : WordPlace.OF_REQUESTER.inSomebodysPlace());
      ways.add(
          byOffice
              ? WordPlace.OF_ANOTHER_REQUESTER
              : WordPlace.OF_ANOTHER_REQUESTER.inSomebodysPlace());
    }
    if (isIn("evidence_caption", word)) {
      ways.add(WordPlace.IN_CAPTION);
    }
    var row = joined(ways.stream().map(WordPlace::row), " or ", i);
    var numbers = joined(ways.stream().map(WordPlace::numbers), " union all ", i);
    boolean alone = ways.size() == 1;
    var rarely =
        alone ? "r.search_key like '%' || :word" + i + " || '%'" : "r.number in " + numbers;
    // Where a word stands nowhere else, a unit's requests are few enough for either way.
    return new Word(row, rarely, person.readsAll() || !alone);
  }

  private static String joined(Stream<String> parts, String by, int i) {
    return parts.collect(Collectors.joining(by, "(", ")")).replace("{}", String.valueOf(i));
  }

  // A frequent word stands with the newest already; of a seldom one the index brings few. Of most
  // words nothing is told there, and the condition is spared.
  private boolean isIn(String table, String word) {
    return jdbc.sql(
            """
            with found as materialized (
              select id from %1$s where search_key like '%%' || :word || '%%')
            select exists (
              select from (select search_key from %1$s order by id desc limit %2$d) newest
              where newest.search_key like '%%' || :word || '%%')
            or exists (select from found)
            """
                .formatted(table, NEWEST))
        .param("word", escaped(word))
        .query(Boolean.class)
        .single();
  }

  private static String escaped(String words) {
    return words.replaceAll("[\\\\%_]", "\\\\$0");
  }
}
