package org.sala.publication;

import java.sql.Timestamp;
import org.sala.casefile.Entry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reviews as facts: who, when, and whether something may be made public. */
@Repository
class PublicationReviews {

  private final JdbcClient jdbc;

  PublicationReviews(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Notes what was found, once for each entry. */
  void add(Entry review, boolean mayBePublic) {
    jdbc.sql(
            """
            insert into publication_review
              (case_number, may_be_public, reviewed_by, reviewed_at, entry_id)
            values (?, ?, ?, ?, ?) on conflict (entry_id) do nothing
            """)
        .params(
            review.caseNumber(),
            mayBePublic,
            review.author(),
            Timestamp.from(review.writtenAt()),
            review.id())
        .update();
  }

  /** Whether somebody has reviewed the case. */
  boolean has(String caseNumber) {
    return jdbc.sql("select exists (select from publication_review where case_number = ?)")
        .param(caseNumber)
        .query(Boolean.class)
        .single();
  }
}
