package org.sala.minutes;

import java.util.stream.Stream;
import org.sala.minutes.line.LikeLines;
import org.sala.minutes.line.PlaceNames;
import org.sala.minutes.line.TellingWord;
import org.sala.minutes.line.Vocabulary;
import org.sala.office.OfficeSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words of all categories, made ready once for each change of the list. */
@Component
class WordsOfCategories {

  private final CategoryWordList list;
  private final JdbcClient jdbc;
  private final String province;
  private Ready ready;

  WordsOfCategories(CategoryWordList list, JdbcClient jdbc, OfficeSettings office) {
    this.list = list;
    this.jdbc = jdbc;
    this.province = office.province();
  }

  private record Ready(long version, Vocabulary vocabulary, LikeLines lines) {}

  Vocabulary vocabulary() {
    return ready().vocabulary();
  }

  LikeLines lines() {
    return ready().lines();
  }

  private synchronized Ready ready() {
    var version = list.version();
    if (ready == null || ready.version() != version) {
      var all = list.all();
      ready = new Ready(version, new Vocabulary(all, places()), new LikeLines(all));
    }
    return ready;
  }

  /** Whether a name is one of a group of words. */
  boolean isGroup(String name) {
    return TellingWord.isGroup(name)
        && list.all().stream().anyMatch(word -> word.category().equals(name));
  }

  // "Phlov Touk" is a commune, and no road.
  private Stream<String> places() {
    return jdbc
        .sql("select name_km from place where code like ? || '_%'")
        .param(province)
        .query(String.class)
        .list()
        .stream()
        .flatMap(PlaceNames::withKinds);
  }
}
