package org.sala.servicelevel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sala.engine.DecisionTables;
import org.sala.engine.Refusal;
import org.sala.language.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the decision tables in which process owners keep the working days. */
@Component
public class ServiceLevels {

  /** The key of the decision. */
  public static final String DECISION = "service-levels";

  private static final List<String> COLUMNS =
      List.of(
          "requestDays",
          "checkDays",
          "assignDays",
          "inspectionDays",
          "opinionDays",
          "informationDays",
          "responseDays",
          "reviewDays",
          "reminderDaysBefore",
          "deputyGovernorAfter",
          "governorAfter",
          "chaserDays");
  private static final int MOST_DAYS = 1000;

  private final DecisionTables tables;
  private final JdbcClient jdbc;

  ServiceLevels(DecisionTables tables, JdbcClient jdbc) {
    this.tables = tables;
    this.jdbc = jdbc;
  }

  /** The version of the table in force; a request keeps the one in force on its receipt. */
  public int version() {
    return tables.version(DECISION);
  }

  /** The row of the table in force, see {@link #of(String, String, Integer)}. */
  public ServiceLevel of(String category, String priority) {
    return of(category, priority, null);
  }

  /**
   * The row of the table for a request: by the version in force on its receipt, else by the one in
   * force now. Where neither has a right row, one that stands in for it, so that no request is
   * turned away or left without dates: by an earlier version, else the strictest of the table.
   *
   * @param version in force on receipt; null means now
   * @throws IllegalStateException if no version has a right row for any category
   */
  public ServiceLevel of(String category, String priority, Integer version) {
    Map<String, Object> input = Map.of("category", category, "priority", priority);
    return Optional.ofNullable(version)
        .flatMap(each -> tables.row(DECISION, each, input))
        .filter(ServiceLevels::isRight)
        .or(() -> tables.row(DECISION, input).filter(ServiceLevels::isRight))
        .map(days -> new ServiceLevel(days, false))
        .or(() -> standIn(input).map(days -> new ServiceLevel(days, true)))
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The table '%s' has no row for %s. Add one.".formatted(DECISION, input)));
  }

  /**
   * Working days of another table. Where the table in force has no right row, the one of its latest
   * version that has stands in: nothing that comes in is turned away for it.
   *
   * @param decision the key of the table
   * @param input what the row must fit
   * @param column the output that holds the days
   * @throws Refusal if no version has one right row
   */
  public int days(String decision, Map<String, Object> input, String column) {
    return tables
        .row(decision, input)
        .filter(row -> isDays(row.get(column)))
        .or(() -> earlier(decision, input, column))
        .map(row -> days(row, column))
        .orElseThrow(
            () -> new Refusal(Wording.of("servicelevel.no-row", decision, input.values())));
  }

  private Optional<Map<String, Object>> earlier(
      String decision, Map<String, Object> input, String column) {
    int latest = tables.version(decision);
    return IntStream.range(1, latest)
        .mapToObj(back -> tables.row(decision, latest - back, input).orElse(Map.of()))
        .filter(row -> isDays(row.get(column)))
        .findFirst();
  }

  private Optional<Map<String, Object>> standIn(Map<String, Object> input) {
    int latest = version();
    var earlier =
        IntStream.rangeClosed(1, latest)
            .mapToObj(back -> tables.row(DECISION, latest - back, input).orElse(Map.of()));
    var others =
        jdbc.sql("select code from category order by code").query(String.class).list().stream()
            .map(
                category ->
                    tables
                        .row(
                            DECISION,
                            Map.of("category", category, "priority", input.get("priority")))
                        .orElse(Map.of()))
            .filter(ServiceLevels::isRight)
            .sorted((a, b) -> days(a, "requestDays") - days(b, "requestDays"));
    return Stream.concat(earlier, others).filter(ServiceLevels::isRight).findFirst();
  }

  private static boolean isRight(Map<String, Object> row) {
    return COLUMNS.stream().allMatch(column -> isDays(row.get(column)));
  }

  private static boolean isDays(Object value) {
    return value instanceof Number days && days.intValue() >= 0 && days.intValue() <= MOST_DAYS;
  }

  private static int days(Map<String, Object> row, String column) {
    return ((Number) row.get(column)).intValue();
  }

  /**
   * Working days for each stage of a case.
   *
   * @param isStandIn whether the table has no right row and another one stands in
   */
  public record ServiceLevel(Map<String, Object> days, boolean isStandIn) {

    /** The number of working days in a column of the table, for example {@code checkDays}. */
    public int days(String column) {
      return ServiceLevels.days(days, column);
    }
  }
}
