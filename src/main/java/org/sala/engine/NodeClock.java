package org.sala.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Whether this node goes by the clock and the zone of its database. Due dates are compared by the
 * clock of each node, and the engine keeps them in the zone of whichever node writes them: a node
 * that differs would fire timers of others early, and set its own for another hour.
 */
@Component
public class NodeClock {

  /** By how much the clocks of two nodes may differ at most, twice: each from the database's. */
  private static final Duration BOUND = Duration.ofSeconds(30);

  private static final Logger LOG = LoggerFactory.getLogger(NodeClock.class);
  private static final String ASK =
      """
      select clock_timestamp() as present, zone, current_setting('TimeZone') as own,
        now() at time zone zone = localtimestamp as same from written_zone
      """;

  private final JdbcTemplate jdbc;
  private final InstantSource computer;
  private boolean isTold;

  @Autowired
  NodeClock(JdbcTemplate jdbc) {
    this(jdbc, EngineClock::ofTheComputer);
  }

  /** A node with a clock of its own. */
  NodeClock(JdbcTemplate jdbc, InstantSource computer) {
    this.jdbc = jdbc;
    this.computer = computer;
  }

  private record Answer(Instant present, String zone, String own, boolean isSame) {}

  /**
   * What is wrong with clock or zone, in a sentence for who administers this computer; or nothing.
   * It stands in the log as well when it begins and when it is over.
   *
   * @throws org.springframework.dao.DataAccessException if the database does not answer
   */
  public Optional<String> problem() {
    var before = computer.instant();
    var answer =
        jdbc.queryForObject(
            ASK,
            (row, number) ->
                new Answer(
                    row.getObject("present", OffsetDateTime.class).toInstant(),
                    row.getString("zone"),
                    row.getString("own"),
                    row.getBoolean("same")));
    var after = computer.instant();
    var problem = answer.isSame() ? clock(before, answer.present(), after) : zone(answer);
    tell(problem);
    return problem;
  }

  // While it is asked time goes by: that is no difference.
  private static Optional<String> clock(Instant before, Instant database, Instant after) {
    var ahead = Duration.between(database, before);
    var behind = Duration.between(after, database);
    if (ahead.compareTo(BOUND) <= 0 && behind.compareTo(BOUND) <= 0) {
      return Optional.empty();
    }
    boolean isAhead = ahead.compareTo(behind) > 0;
    return Optional.of(
        "The clock of this computer is %d seconds %s that of the database; %d are allowed. Set both by the same time server; until then this node runs no timers and jobs."
            .formatted(
                (isAhead ? ahead : behind).toSeconds(),
                isAhead ? "ahead of" : "behind",
                BOUND.toSeconds()));
  }

  private static Optional<String> zone(Answer answer) {
    return Optional.of(
        "The time zone of this process is %s, but the times in the database were written in %s. Start Java with -Duser.timezone=%s; until then this node runs no timers and jobs."
            .formatted(answer.own(), answer.zone(), answer.zone()));
  }

  private synchronized void tell(Optional<String> problem) {
    if (problem.isPresent() && !isTold) {
      LOG.error(problem.get());
    } else if (problem.isEmpty() && isTold) {
      LOG.info("Clock and zone are right again: this node runs timers and jobs.");
    }
    isTold = problem.isPresent();
  }
}
