package org.sala.plan;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.sala.engine.EngineClock;
import org.sala.language.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of plans and sectors: nothing that was said is lost, the last of it counts. */
@Repository
class PlanTags {

  private static final List<PlanTag> OF_PRODUCT = ProductPlans.all();

  private final JdbcClient jdbc;

  PlanTags(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All that there ever were, as they stand now: the product's own, and what the office said. */
  List<PlanTag> all() {
    var all = new TreeMap<String, PlanTag>();
    OF_PRODUCT.forEach(tag -> all.put(tag.code(), tag));
    ofOffice().forEach(tag -> all.put(tag.code(), tag));
    return List.copyOf(all.values());
  }

  private List<PlanTag> ofOffice() {
    return jdbc.sql(
            """
            select distinct on (code) code, kind, name_en, name_km, offered from plan_tag
            order by code, id desc
            """)
        .query(RecordRows.of(PlanTag.class))
        .list();
  }

  Optional<PlanTag> find(String code) {
    return all().stream().filter(tag -> tag.code().equals(code)).findFirst();
  }

  void say(PlanTag tag, String user) {
    jdbc.sql(
            """
            insert into plan_tag (code, kind, name_en, name_km, offered, set_by, set_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            tag.code(),
            tag.kind().name(),
            tag.name().en(),
            tag.name().km(),
            tag.offered(),
            user,
            Timestamp.from(EngineClock.now()))
        .update();
  }
}
