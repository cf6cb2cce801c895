package org.sala.guidance;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.sala.engine.EngineClock;
import org.sala.language.Bilingual;
import org.sala.language.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the office has said, one row a change: nothing that was said is lost, the last counts. */
@Repository
class GuidanceTexts {

  private final JdbcClient jdbc;

  GuidanceTexts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What counts of a topic now; empty texts where it was taken away. */
  record Said(Topic topic, Bilingual text, String setBy, Instant setAt) {}

  List<Said> of(String matter) {
    return jdbc.sql(
            """
            select distinct on (topic) topic, text_en, text_km, set_by, set_at
            from guidance_text where matter = ? order by topic, id desc
            """)
        .param(matter)
        .query(RecordRows.of(Said.class))
        .list();
  }

  void say(String matter, Topic topic, Bilingual text, String user) {
    jdbc.sql(
            """
            insert into guidance_text (matter, topic, text_en, text_km, set_by, set_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(matter, topic.name(), text.en(), text.km(), user, Timestamp.from(EngineClock.now()))
        .update();
  }
}
