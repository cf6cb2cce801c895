package org.sala.intake;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.sala.engine.EngineClock;
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
            post.permalink(),
            post.text().strip(),
            post.postedAt() == null ? null : Timestamp.from(post.postedAt().toInstant()))
        .update();
  }

  // One name under one matter is one person, and what is not signed is by one unknown person.
  private Optional<Long> author(String requestNumber, Post post) {
    return jdbc.sql(
            """
            select r.id from requester r
            where r.name is not distinct from :name and r.id in (
              select requester_id from request where number = :number
              union all select requester_id from public_post where request_number = :number)
            limit 1
            """)
        .param("name", name(post))
        .param("number", requestNumber)
        .query(Long.class)
        .optional();
  }

  private long newAuthor(String requestNumber, Post post) {
    var id =
        jdbc.sql("insert into requester (kind, name) values (?, ?) returning id")
            .params(name(post) == null ? "UNKNOWN" : "CITIZEN", name(post))
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
    return post.author() == null || post.author().isBlank() ? null : post.author().strip();
  }
}
