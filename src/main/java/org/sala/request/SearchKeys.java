package org.sala.request;

import java.util.List;
import org.sala.language.SearchKey;
import org.sala.language.VisibleText;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fills in the search keys of requests and requesters registered before there were any. */
@Component
class SearchKeys {

  /** Words that fold to nothing get a mark, or they would be filled in for ever. */
  private static final String NOTHING = "-";

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
    var requesters = nextRequesters();
    while (!requesters.isEmpty()) {
      requesters.forEach(this::fillIn);
      requesters = nextRequesters();
    }
  }

  private record Identity(
      long id, String organisation, String name, String phone, String calledFrom) {}

  private List<Identity> nextRequesters() {
    return jdbc.sql(
            """
            select id, organisation, name, phone, called_from from requester
            where search_key = '' order by id limit 500
            """)
        .query(Identity.class)
        .list();
  }

  private void fillIn(Identity who) {
    var key = Requester.searchKey(who.organisation(), who.name(), who.phone(), who.calledFrom());
    jdbc.sql("update requester set search_key = ? where id = ?")
        .params(VisibleText.isBlank(key) ? NOTHING : key, who.id())
        .update();
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
    jdbc.sql("update request set search_key = ? where number = ?")
        .params(key.isEmpty() ? NOTHING : key, words.number())
        .update();
  }
}
