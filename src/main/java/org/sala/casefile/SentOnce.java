package org.sala.casefile;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Period;
import java.util.Optional;
import org.sala.engine.EngineClock;
import org.sala.engine.Nightfall;
import org.sala.engine.Refusal;
import org.sala.language.Wording;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls that are repeated because their answer was lost: what carries the same key of the same
 * person is done once.
 */
@Repository
public class SentOnce {

  /** What a phone has kept for longer without asking again was sent long ago. */
  private static final Period KEPT = Period.ofDays(180);

  private final JdbcClient jdbc;
  private final ObjectWriter json;

  SentOnce(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
  }

  /** What is done once. */
  public interface Work {

    /** Does it, and answers what came of it. */
    String run() throws IOException;
  }

  private record Earlier(boolean same, String outcome) {}

  /**
   * Does something, unless it was done under this key.
   *
   * @param key made by the sender; null means that every call is a new one
   * @param content what is sent, compared as JSON: the same key with other content is refused
   * @return what came of it, now or the first time
   * @throws Refusal if the key was used for something else
   */
  @Transactional(rollbackFor = IOException.class)
  public String once(String person, String key, Object content, Work work) throws IOException {
    if (key == null) {
      return work.run();
    }
    var sent = json.writeValueAsString(content);
    // Two calls with one key at the same moment wait for each other here.
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 1))")
        .param(person + "\n" + key)
        .query(rows -> {});
    var earlier = earlier(person, key, sent);
    if (earlier.isPresent()) {
      return earlier.filter(Earlier::same).orElseThrow(SentOnce::otherContent).outcome();
    }
    var outcome = work.run();
    jdbc.sql(
            """
            insert into sent_once (person, key, content, outcome, sent_at)
            values (?, ?, sha256(convert_to(?, 'UTF8')), ?, ?)
            """)
        .params(person, key, sent, outcome, Timestamp.from(EngineClock.now()))
        .update();
    return outcome;
  }

  /** What came of a call with this key, whatever it carried; nothing if there was none. */
  public Optional<String> outcome(String person, String key) {
    return key == null ? Optional.empty() : earlier(person, key, "").map(Earlier::outcome);
  }

  /** Forgets what nobody will send again. */
  @EventListener(Nightfall.class)
  void tidy() {
    jdbc.sql("delete from sent_once where sent_at < ?")
        .param(Timestamp.from(EngineClock.now().minus(KEPT)))
        .update();
  }

  private Optional<Earlier> earlier(String person, String key, String content) {
    return jdbc.sql(
            """
            select content = sha256(convert_to(?, 'UTF8')) as same, outcome
            from sent_once where person = ? and key = ?
            """)
        .params(content, person, key)
        .query(Earlier.class)
        .optional();
  }

  private static Refusal otherContent() {
    return new Refusal(Wording.of("casefile.key-used"));
  }
}
