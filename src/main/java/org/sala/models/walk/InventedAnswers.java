package org.sala.models.walk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sala.casefile.EntriesShown;
import org.sala.casefile.FormView;
import org.sala.casefile.FormView.FieldView;
import org.sala.engine.EngineClock;
import org.sala.servicelevel.WorkingCalendar;

/** Answers what a form asks, by what the form itself offers and allows. */
final class InventedAnswers {

  /** How often other dates, numbers and words are tried before it is given up. */
  static final int ATTEMPTS = 4;

  private static final Set<String> ONE = Set.of("radio", "select");
  private static final Set<String> SEVERAL = Set.of("checklist", "taglist");
  // Whoever is named loses tasks of other cases: nothing to try out.
  private static final Set<String> NAMES_PEOPLE = Set.of(EntriesShown.UNIT, EntriesShown.PERSONS);
  private static final int[] DAYS = {0, 1, 14, -1};
  private static final int MOST_OPTIONS = 8;
  private static final String WORDS = "Words of a rehearsal";
  private static final int LONGEST = 100;

  private final FormView form;
  private final WorkingCalendar calendar;

  InventedAnswers(FormView form, WorkingCalendar calendar) {
    this.form = form;
    this.calendar = calendar;
  }

  /** What can be answered differently: each choice of each question, and everything at once. */
  List<String> choices() {
    var all = new ArrayList<String>();
    for (var field : form.fields()) {
      if (field.key() != null
          && ONE.contains(field.type())
          && field.required()
          && field.options() != null
          && field.options().size() <= MOST_OPTIONS) {
        field.options().forEach(option -> all.add(field.key() + "=" + option.value()));
      }
    }
    if (all.isEmpty()) {
      all.add("");
    }
    all.add(Choice.EVERYTHING);
    return all;
  }

  /**
   * The answers for a choice.
   *
   * @param attempt counted from 0: other dates, numbers and words each time
   * @param other the number of another case, for a question that wants one
   */
  Map<String, Object> of(String choice, int attempt, String other) {
    var wish = choice.split("=", 2);
    var answers = new HashMap<String, Object>();
    for (var field : form.fields()) {
      var key = field.key();
      if (key == null || field.readOnly()) {
        continue;
      }
      if (key.equals(wish[0])) {
        answers.put(key, wish[1]);
      } else if (field.required()
          || choice.equals(Choice.EVERYTHING) && !NAMES_PEOPLE.contains(key)) {
        var answer = answer(field, attempt, other);
        if (answer != null) {
          answers.put(key, answer);
        }
      }
    }
    return answers;
  }

  private Object answer(FieldView field, int attempt, String other) {
    return switch (field.type()) {
      case "checkbox" -> true;
      case "number" -> number(field, attempt);
      case "datetime" -> day(DAYS[attempt]).toString();
      default -> field.options() == null ? words(field, attempt, other) : chosen(field);
    };
  }

  // Walks are walked on Saturdays and holidays as well, and no visit or promise is due on one.
  private LocalDate day(int ahead) {
    var day = EngineClock.today().plusDays(ahead);
    return ahead > 0 ? calendar.workingDayFrom(day) : day;
  }

  private static Object number(FieldView field, int attempt) {
    var limits = field.limits();
    var edge = attempt % 2 == 0 ? limits.minimum() : limits.maximum();
    var number = new BigDecimal(edge == null ? "1" : edge);
    return number.stripTrailingZeros().scale() > 0 ? number.doubleValue() : number.intValue();
  }

  private static Object chosen(FieldView field) {
    var options = field.options().stream().map(option -> option.value()).toList();
    if (options.isEmpty()) {
      return null;
    }
    if (SEVERAL.contains(field.type())) {
      return List.of(options.get(0));
    }
    return field.value() instanceof String stands && options.contains(stands)
        ? stands
        : options.get(0);
  }

  private static Object words(FieldView field, int attempt, String other) {
    var words = attempt % 2 == 0 || other == null ? WORDS : other;
    var most = field.limits().maximumLength() == null ? LONGEST : field.limits().maximumLength();
    return words.substring(0, Math.min(words.length(), most));
  }
}
