package org.sala.report;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.sala.language.PhoneNumber;
import org.sala.language.SearchKey;
import org.sala.language.VisibleText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts the people and organisations behind requests (R46). Two requests come from one requester
 * if they share a phone number, or an organisation, or a name together with a place; and so on from
 * one to the next. Names are compared as they are read, whatever cannot be seen in them; phone
 * numbers by their digits, Khmer or Latin. A requester of whom nothing is known counts as one. Of
 * who was erased a token says with whom they shared what.
 */
@Repository
class DistinctRequesters {

  private final JdbcClient jdbc;

  DistinctRequesters(DataSource database) {
    this.jdbc = Streaming.from(database);
  }

  /**
   * The number of requesters of the requests received in the period.
   *
   * @param unit only those of this accountable unit; all if it is empty
   */
  long count(Period period, String unit) {
    var groups = new Groups();
    jdbc.sql(
            """
            select q.id, r.place_code, w.phone, w.organisation, w.name,
              array(select t.kind || case t.kind when 'n' then r.place_code else '' end || ' ' || t.token
                from requester_token t where t.requester_id = q.id) as shared
            from request_as_of(:end) e
            join request r on r.number = e.number
            join lateral (
              select r.requester_id as id
              union select o.requester_id from request_requester o where o.request_number = r.number
            ) each on true
            join requester q on q.id = each.id
            left join lateral (select q.phone, q.organisation, q.name where q.erased_at is null) w on true
            where e.received_at >= :start and (:unit = '' or e.unit = :unit)
            """)
        .param("start", period.startStamp())
        .param("end", period.endStamp())
        .param("unit", unit)
        .query(
            row -> {
              var itself = "r" + row.getLong("id");
              groups.add(itself);
              Stream.of(
                      key("p", PhoneNumber.digits(row.getString("phone")), ""),
                      key("o", row.getString("organisation"), ""),
                      key("n", row.getString("name"), row.getString("place_code")))
                  .filter(key -> key != null)
                  .forEach(key -> groups.join(itself, key));
              Stream.of((String[]) row.getArray("shared").getArray())
                  .forEach(key -> groups.join(itself, key));
            });
    return groups.count();
  }

  private static String key(String kind, String value, String place) {
    return VisibleText.isBlank(value) ? null : kind + place + " " + SearchKey.of(value);
  }

  /** Keys that belong together, each group under one of them. */
  private static final class Groups {

    private final Map<String, String> parents = new HashMap<>();
    private long count;

    void add(String key) {
      if (parents.putIfAbsent(key, key) == null) {
        count++;
      }
    }

    void join(String one, String other) {
      add(other);
      var first = head(one);
      var second = head(other);
      if (!first.equals(second)) {
        parents.put(second, first);
        count--;
      }
    }

    long count() {
      return count;
    }

    private String head(String key) {
      var at = key;
      while (!parents.get(at).equals(at)) {
        parents.put(at, parents.get(parents.get(at)));
        at = parents.get(at);
      }
      return at;
    }
  }
}
