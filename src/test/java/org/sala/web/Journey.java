package org.sala.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A way of a case from its beginning to its end, as a line of {@code law/journeys.txt} says it.
 *
 * @param kind {@code request}, {@code raised} (a request of a meeting), {@code meeting} or {@code
 *     notice}
 * @param cells how it begins, beside what every case of its kind begins with
 * @param wishes what people choose, by step and question, one for each time the step is done
 */
record Journey(
    String name, String kind, Map<String, String> cells, Map<String, List<String>> wishes) {

  private static final Path FILE = Path.of("src/test/resources/law/journeys.txt");

  /** All journeys of the file. */
  static List<Journey> all() throws IOException {
    return Files.readAllLines(FILE).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(" ?¦ ?", -1))
        .map(part -> new Journey(part[0].strip(), part[1].strip(), pairs(part[2]), wishes(part[3])))
        .toList();
  }

  /** The same way of a case that begins otherwise. */
  Journey with(Map<String, String> other) {
    var all = new LinkedHashMap<>(cells);
    all.putAll(other);
    return new Journey(name, kind, all, wishes);
  }

  /**
   * What is chosen when something is done for the n-th time, or nothing.
   *
   * @param time counted from 0; beyond the last wish the last one holds
   */
  String wish(String what, int time) {
    var said = wishes.getOrDefault(what, List.of());
    var wish = said.isEmpty() ? "-" : said.get(Math.min(time, said.size() - 1));
    return wish.equals("-") ? null : wish;
  }

  private static Map<String, List<String>> wishes(String text) {
    var all = new LinkedHashMap<String, List<String>>();
    pairs(text).forEach((what, values) -> all.put(what, Arrays.asList(values.split(","))));
    return all;
  }

  private static Map<String, String> pairs(String text) {
    var all = new LinkedHashMap<String, String>();
    Arrays.stream(text.split(";"))
        .filter(pair -> !pair.isBlank())
        .map(pair -> pair.strip().split("=", 2))
        .forEach(pair -> all.put(pair[0], pair[1]));
    return all;
  }

  @Override
  public String toString() {
    return name;
  }
}
