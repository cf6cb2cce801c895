package org.sala.request;

import java.util.List;
import org.sala.language.SearchKey;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fills in the search keys of requests that were registered before there were any. */
@Component
class SearchKeys {

  private final JdbcClient jdbc;

  SearchKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Words(String number, String subject, String narrative, String placeDetail) {}

  /** Works in portions, so that a large register needs no large memory. */
  @EventListener(ApplicationReadyEvent.class)
  void fillIn() {
    var portion = next();
    while (!portion.isEmpty()) {
      portion.forEach(this::fillIn);
      portion = next();
    }
  }

  private List<Words> next() {
    return jdbc.sql(
            """
            select number, subject, narrative, place_detail from request
            where search_key = '' order by number limit 500
            """)
        .query(Words.class)
        .list();
  }

  private void fillIn(Words words) {
    var key = SearchKey.indexed(words.subject(), words.placeDetail(), words.narrative());
    // Words that fold to nothing get a mark, or they would be filled in for ever.
    jdbc.sql("update request set search_key = ? where number = ?")
        .params(key.isEmpty() ? "-" : key, words.number())
        .update();
  }
}
