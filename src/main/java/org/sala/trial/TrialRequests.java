package org.sala.trial;

import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sala.demo.Demonstration;
import org.sala.engine.Refusal;
import org.sala.intake.ForumMinutes;
import org.sala.office.OfficeSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The invented requests of a trial room: one of each category, from the demonstration's forum, put
 * in this office's own places.
 */
@Component
@ConditionalOnProperty(TrialSettings.FILES)
class TrialRequests {

  private static final Logger LOG = LoggerFactory.getLogger(TrialRequests.class);

  private final ForumMinutes minutes;
  private final OfficeSettings office;
  private final JdbcClient jdbc;
  private final List<String> refused = new ArrayList<>();

  TrialRequests(ForumMinutes minutes, OfficeSettings office, JdbcClient jdbc) {
    this.minutes = minutes;
    this.office = office;
    this.jdbc = jdbc;
  }

  /**
   * Receives them at the desk. What the models to be tried do not let in is told and left out: that
   * is what a trial is for.
   */
  void receive() {
    var place = place();
    for (var line : ofEachCategory()) {
      line.put("placeCode", place);
      line.keySet().removeIf(column -> column.startsWith("answer."));
      try {
        minutes.register(line, "desk", "trial-");
      } catch (Refusal | ConstraintViolationException e) {
        LOG.warn(
            "A request of the category {} is not let in: {}", line.get("category"), e.getMessage());
        refused.add(line.get("category"));
      }
    }
  }

  /** The categories of which the models let no request in. */
  List<String> refused() {
    return List.copyOf(refused);
  }

  private static List<Map<String, String>> ofEachCategory() {
    var first = new HashMap<String, Map<String, String>>();
    Demonstration.lines()
        .forEach(
            line ->
                first.computeIfAbsent(
                    line.get("category"), category -> new HashMap<>(line.toMap())));
    return List.copyOf(first.values());
  }

  private String place() {
    return jdbc.sql("select code from place where code like ? || '__%' order by code limit 1")
        .param(office.province())
        .query(String.class)
        .optional()
        .orElse(office.province());
  }
}
