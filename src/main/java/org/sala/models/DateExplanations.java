package org.sala.models;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sala.casefile.CaseAccess;
import org.sala.engine.DecisionTables;
import org.sala.language.Bilingual;
import org.sala.language.Wording;
import org.sala.models.DateExplained.Choice;
import org.sala.models.check.AskedTable;
import org.sala.people.Person;
import org.sala.request.DatesByTable;
import org.sala.request.Request;
import org.sala.request.RequestTerms;
import org.sala.request.Requests;
import org.sala.servicelevel.Deadlines;
import org.sala.servicelevel.Deadlines.Deadline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Explains a date of a request day by day: as it stands, or as it would be by any state of the
 * table of deadlines, counted from the same moment with the same pauses (R24, R38).
 */
@Component
@Transactional(readOnly = true)
class DateExplanations {

  private final Requests requests;
  private final CaseAccess access;
  private final Deadlines deadlines;
  private final DateLaws laws;
  private final DecisionTables tables;

  DateExplanations(
      Requests requests,
      CaseAccess access,
      Deadlines deadlines,
      DateLaws laws,
      DecisionTables tables) {
    this.requests = requests;
    this.access = access;
    this.deadlines = deadlines;
    this.laws = laws;
    this.tables = tables;
  }

  /**
   * The explanation, or nothing if there is no such date that the reader may know of.
   *
   * @param law by which state of the table; null for the date as it stands
   */
  public Optional<DateExplained> of(String number, String name, String law, Person reader) {
    if (!access.mayKnow(number, reader)) {
      return Optional.empty();
    }
    var request = requests.find(number);
    var date = deadlines.find(number, name);
    if (request.isEmpty() || date.isEmpty()) {
      return Optional.empty();
    }
    var choices =
        DatesByTable.COLUMNS.containsKey(name)
            ? laws.choices(request.get(), reader)
            : List.<Choice>of();
    if (law == null) {
      return Optional.of(
          told(
              date.get(),
              null,
              Wording.of("models.date.as-it-stands"),
              null,
              date.get().workingDays(),
              choices));
    }
    return choices.stream()
        .filter(choice -> choice.law().equals(law))
        .findFirst()
        .flatMap(choice -> byLaw(request.get(), date.get(), choice, choices));
  }

  private Optional<DateExplained> byLaw(
      Request request, Deadline date, Choice choice, List<Choice> choices) {
    Map<String, Object> asked =
        Map.of("category", request.category(), "priority", request.priority());
    return laws.table(choice.law())
        .flatMap(
            table ->
                row(table, asked)
                    .map(row -> row.get(DatesByTable.COLUMNS.get(date.name())))
                    .filter(Number.class::isInstance)
                    .map(days -> ((Number) days).intValue())
                    .map(
                        days ->
                            told(
                                date,
                                choice.law(),
                                choice.name(),
                                table.fitting(asked).stream().findFirst().orElse(null),
                                days,
                                choices)));
  }

  private Optional<Map<String, Object>> row(AskedTable table, Map<String, Object> asked) {
    return tables.rows(table.file().content(), table.id(), List.of(asked)).get(0);
  }

  private DateExplained told(
      Deadline date, String law, Bilingual lawName, Integer row, int days, List<Choice> choices) {
    var counting = deadlines.counting(date.caseNumber());
    var pauses = date.pausable() ? counting.pauses() : List.<org.sala.servicelevel.Pause>of();
    var calendar = counting.calendar();
    return new DateExplained(
        RequestTerms.of(date.name()),
        law,
        lawName,
        row,
        days,
        date.countedFrom(),
        calendar.dueAfter(date.countedFrom(), days, pauses).at(),
        calendar.dayByDay(date.countedFrom(), days, pauses),
        choices);
  }
}
