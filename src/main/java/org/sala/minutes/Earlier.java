package org.sala.minutes;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The requests that lines became when they were registered before. */
@Repository
class Earlier {

  private static final TypeReference<RegisteredLine> LINE = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final Json json;

  Earlier(JdbcClient jdbc, Json json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * A request that came from the minutes.
   *
   * @param isBeingChecked whether its words may still be corrected
   * @param registered as it was registered last
   */
  record EarlierRequest(String number, boolean isBeingChecked, RegisteredLine registered) {}

  /** The request of a line of a meeting. */
  Optional<EarlierRequest> request(String meetingNumber, String key) {
    return Optional.ofNullable(requests(meetingNumber, List.of(key)).get(key));
  }

  /** The requests of lines of a meeting, by the keys of the lines. */
  Map<String, EarlierRequest> requests(String meetingNumber, Collection<String> keys) {
    var found = new HashMap<String, EarlierRequest>();
    jdbc.sql(
            """
            select r.minutes_key, r.number,
              r.accepted_at is null and r.closed_at is null as is_being_checked,
              (select m.registered from minutes_row m join minutes_import i on i.id = m.import_id
               where i.meeting_number = r.meeting_number and m.row_key = r.minutes_key
                 and m.registered is not null
               order by m.import_id desc limit 1) as registered
            from request r where r.meeting_number = ? and r.minutes_key = any(?)
            """)
        .params(meetingNumber, keys.toArray(String[]::new))
        .query(
            row -> {
              found.put(
                  row.getString("minutes_key"),
                  new EarlierRequest(
                      row.getString("number"),
                      row.getBoolean("is_being_checked"),
                      json.read(row.getString("registered"), LINE)));
            });
    return found;
  }

  /** The request that a comment belongs to already. */
  Optional<String> requestOfPost(String permalink) {
    return jdbc.sql("select request_number from public_post where permalink = ? limit 1")
        .param(permalink)
        .query(String.class)
        .optional();
  }

  /** The open request of the same file that comments on the same matter became. */
  Optional<String> requestOfMatter(long importId, String matter) {
    return matter.isEmpty()
        ? Optional.empty()
        : jdbc.sql(
                """
                select m.request_number from minutes_row m join request r on r.number = m.request_number
                where m.import_id = ? and m.matter = ? and r.closed_at is null
                order by m.line limit 1
                """)
            .params(importId, matter)
            .query(String.class)
            .optional();
  }
}
