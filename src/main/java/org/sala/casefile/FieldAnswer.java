package org.sala.casefile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.sala.casefile.Entry.Field;
import org.sala.casefile.FormLists.Option;
import org.sala.casefile.TaskForm.Component;
import org.sala.engine.Refusal.Problem;
import org.sala.language.Bilingual;
import org.sala.language.KeptCharacters;
import org.sala.language.KhmerDigits;
import org.sala.language.VisibleText;
import org.sala.language.Wording;

/** One submitted answer beside the field of the form it belongs to. */
record FieldAnswer(Component component, Object value) {

  private static final int LONGEST_TEXT = 4000;
  private static final Set<String> COUNTED = Set.of("number", "datetime");
  private static final Set<String> ONE_CHOICE = Set.of("select", "radio");
  private static final Pattern PLAIN_NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final String SAMPLE_DAY = "2026-11-23";

  /** Numbers and dates may be typed in Khmer digits; they are kept and read in Latin ones. */
  FieldAnswer {
    if (value instanceof String text && COUNTED.contains(component.type())) {
      value = VisibleText.strip(KhmerDigits.toLatin(text));
    }
  }

  /** The answer as expressions of a form compare it: what was typed as a number is one. */
  Object meant() {
    return value instanceof String text
            && component.type().equals("number")
            && PLAIN_NUMBER.matcher(text).matches()
        ? new BigDecimal(text)
        : value;
  }

  boolean isMissing() {
    return value == null
        || value instanceof String text && VisibleText.isBlank(text)
        || value instanceof List<?> list && list.isEmpty();
  }

  String text() {
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
        : String.valueOf(value);
  }

  Optional<Problem> problem(Optional<List<Option>> options) {
    if (isMissing()) {
      return component.validation().path("required").asBoolean()
          ? Optional.of(wrong("casefile.missing"))
          : Optional.empty();
    }
    return switch (component.type()) {
      case "textfield", "textarea" -> textProblem();
      case "number" -> numberProblem();
      case "datetime" -> dateProblem();
      case "checkbox" -> problemUnless(value instanceof Boolean, "casefile.not-yes-or-no");
      case "select", "radio", "checklist", "taglist" -> choiceProblem(options);
      default -> Optional.of(wrong("casefile.not-submittable"));
    };
  }

  private Optional<Problem> textProblem() {
    if (!(value instanceof String text)) {
      return Optional.of(wrong("casefile.not-text"));
    }
    int longest = component.validation().path("maxLength").asInt(LONGEST_TEXT);
    if (text.codePointCount(0, text.length()) > longest) {
      return Optional.of(wrong("casefile.too-long", longest));
    }
    return problemUnless(KeptCharacters.areAllIn(text), "casefile.not-kept");
  }

  private Optional<Problem> numberProblem() {
    BigDecimal number;
    try {
      number = new BigDecimal(text());
    } catch (NumberFormatException e) {
      return Optional.of(wrong("casefile.not-number"));
    }
    var rules = component.validation();
    var whole = component.json().path("decimalDigits").asInt(-1) != 0 || isWhole(number);
    var inRange =
        (!rules.has("min") || number.compareTo(rules.get("min").decimalValue()) >= 0)
            && (!rules.has("max") || number.compareTo(rules.get("max").decimalValue()) <= 0);
    return problemUnless(
        whole && inRange,
        "casefile.not-whole-number",
        rules.has("min") ? rules.has("max") ? "both" : "from" : rules.has("max") ? "to" : "none",
        rules.path("min").decimalValue(),
        rules.path("max").decimalValue());
  }

  // Java reads the years -999999999 to 999999999, which neither a calendar nor the database knows.
  private Optional<Problem> dateProblem() {
    try {
      return problemUnless(
          DAY.matcher(text()).matches() && LocalDate.parse(text()).getYear() > 0,
          "casefile.not-date",
          SAMPLE_DAY);
    } catch (DateTimeParseException e) {
      return Optional.of(wrong("casefile.not-date", SAMPLE_DAY));
    }
  }

  private Optional<Problem> choiceProblem(Optional<List<Option>> options) {
    if (value instanceof List<?> && ONE_CHOICE.contains(component.type())) {
      return Optional.of(wrong("casefile.not-offered"));
    }
    var offered = options.orElseGet(this::ownOptions).stream().map(Option::value).toList();
    return problemUnless(offered.containsAll(chosen()), "casefile.not-offered");
  }

  // A choice among numbers may be sent as a number.
  private List<String> chosen() {
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of(String.valueOf(value));
  }

  private List<Option> ownOptions() {
    return StreamSupport.stream(component.json().path("values").spliterator(), false)
        .map(
            each ->
                new Option(
                    each.path("value").asText(), FormWords.both(each.path("label").asText())))
        .toList();
  }

  /** The answer with its labels, as it goes into the case file. */
  Field field(Optional<List<Option>> options) {
    var labels = options.orElseGet(this::ownOptions);
    var chosen = chosen();
    var shown =
        FormWords.written(
            labels.stream()
                .filter(option -> chosen.contains(option.value()))
                .map(Option::both)
                .toList());
    return new Field(component.key(), component.name(), value, shown.isEmpty() ? text() : shown);
  }

  /** A problem with this answer, said with the label of its field. */
  Problem labelled(Bilingual problem) {
    return new Problem(
        component.key(), Wording.of("casefile.field-problem", component.name(), problem));
  }

  private Problem wrong(String key, Object... arguments) {
    return labelled(Wording.of(key, arguments));
  }

  private Optional<Problem> problemUnless(boolean holds, String key, Object... arguments) {
    return holds ? Optional.empty() : Optional.of(wrong(key, arguments));
  }

  private static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }
}
