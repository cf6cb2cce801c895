package org.sala.intake;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.sala.engine.EngineClock;
import org.sala.language.SearchKey;
import org.sala.language.VisibleText;
import org.sala.request.Requester;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Public comments of requests; the author of each is to be answered. */
@Repository
class Posts {

  private final JdbcClient jdbc;

  Posts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds comments to a request, each author as a further requester. */
  void add(String requestNumber, List<Post> posts) {
    posts.forEach(post -> add(requestNumber, post));
  }

  private void add(String requestNumber, Post post) {
    var author = author(requestNumber, post).orElseGet(() -> newAuthor(requestNumber, post));
    jdbc.sql(
            """
            insert into public_post (request_number, requester_id, permalink, text, posted_at)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            requestNumber,
            author,
            CommentAddress.of(post.permalink()),
            VisibleText.strip(post.text()),
            post.postedAt() == null ? null : Timestamp.from(post.postedAt().toInstant()))
        .update();
  }

  /** Gives comments of before the one form of their address. */
  @EventListener(ApplicationReadyEvent.class)
  void oneForm() {
    jdbc
        .sql("select distinct permalink from public_post where permalink is not null")
        .query(String.class)
        .list()
        .stream()
        .filter(each -> !each.equals(CommentAddress.of(each)))
        .forEach(
            each ->
                jdbc.sql("update public_post set permalink = ? where permalink = ?")
                    .params(CommentAddress.of(each), each)
                    .update());
  }

  // One name under one matter is one person, and what is not signed is by one unknown person.
  private Optional<Long> author(String requestNumber, Post post) {
    var signed = SearchKey.of(name(post));
    return jdbc
        .sql(
            """
            select r.id, r.name from requester r
            where r.id in (
              select requester_id from request where number = :number
              union all select requester_id from public_post where request_number = :number)
            order by r.id
            """)
        .param("number", requestNumber)
        .query(Signature.class)
        .list()
        .stream()
        .filter(known -> signed.equals(SearchKey.of(known.name())))
        .map(Signature::id)
        .findFirst();
  }

  private record Signature(long id, String name) {}

  private long newAuthor(String requestNumber, Post post) {
    var id =
        jdbc.sql("insert into requester (kind, name, search_key) values (?, ?, ?) returning id")
            .params(
                name(post) == null ? "UNKNOWN" : "CITIZEN",
                name(post),
                Requester.searchKey(null, name(post), null, null))
            .query(Long.class)
            .single();
    jdbc.sql(
            """
            insert into request_requester (request_number, requester_id, reason, added_at)
            values (?, ?, 'COMMENT', ?)
            """)
        .params(requestNumber, id, Timestamp.from(EngineClock.now()))
        .update();
    return id;
  }

  private static String name(Post post) {
    return VisibleText.orNull(post.author());
  }
}
