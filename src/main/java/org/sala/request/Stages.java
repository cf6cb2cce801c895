package org.sala.request;

import java.time.Instant;
import java.util.List;
import org.sala.language.Bilingual;
import org.sala.language.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stages that a request went through, so that its history can be folded. */
@Component
class Stages {

  private final JdbcClient jdbc;

  Stages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Change(String status, Instant changedAt) {}

  /** The stages of one request. */
  record OfRequest(List<Change> changes, String now) {

    /** How the request stood when something was done; what ends a stage belongs to it. */
    Bilingual at(Instant moment) {
      return RequestTerms.of(
          changes.stream()
              .filter(change -> change.changedAt().isBefore(moment))
              .reduce((earlier, later) -> later)
              .or(() -> changes.stream().findFirst())
              .map(Change::status)
              .orElse(now));
    }
  }

  OfRequest of(Request request) {
    var changes =
        jdbc.sql(
                "select status, changed_at from status_change where request_number = ? order by id")
            .param(request.number())
            .query(RecordRows.of(Change.class))
            .list();
    return new OfRequest(changes, request.status());
  }
}
