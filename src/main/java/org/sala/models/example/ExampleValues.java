package org.sala.models.example;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sala.language.Bilingual;
import org.sala.language.KhmerDigits;
import org.sala.language.VisibleText;
import org.sala.language.Wording;
import org.sala.people.Unit;
import org.sala.people.Units;
import org.sala.request.Categories;
import org.sala.request.Categories.Category;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Values of examples: read as people write them, and shown as people read them. */
@Component
class ExampleValues {

  private static final String NOTHING = "NOTHING";
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,9})\\s*([^\\d.,-]*)");
  private static final Set<String> NUMBERS = Set.of("days", "count", "percent", "number");
  private static final Set<String> UNITS = Set.of("unit", "units", "institution", "recipient");

  private final Categories categories;
  private final Units units;
  private final JdbcClient jdbc;

  ExampleValues(Categories categories, Units units, JdbcClient jdbc) {
    this.categories = categories;
    this.units = units;
    this.jdbc = jdbc;
  }

  /** The value that somebody wrote into a column of a type, or nothing if it is none. */
  Optional<Object> read(String type, String written) {
    if (NUMBERS.contains(type)) {
      // Days of five digits would be a day as a spreadsheet counts it.
      return number(written)
          .filter(number -> number < 10_000 || !type.equals("days"))
          .map(Object.class::cast);
    }
    var isNothing = ExampleWords.codes(written).contains(NOTHING);
    return switch (type) {
      case "boolean" -> code(written, Set.of("true", "false")).map(Boolean::valueOf);
      case "category" -> named(categories.all(), Category::code, Category::name, written);
      case "district" -> district(written);
      case "unit", "institution", "recipient" ->
          unit(written).or(() -> isNothing ? Optional.of("") : Optional.empty());
      case "units" -> isNothing ? Optional.of(Set.of()) : several(written);
      case "text" -> Optional.of(ExampleWords.folded(written));
      default -> code(written, Set.of(type.replace("?", "").split("\\|"))).map(Object.class::cast);
    };
  }

  /** What a table gave, in the shape in which {@link #read} gives it. */
  Object given(String type, Object value) {
    if (NUMBERS.contains(type)) {
      return value instanceof Number number ? (Object) number.intValue() : "";
    }
    var text = value == null ? "" : String.valueOf(value);
    return switch (type) {
      case "boolean" -> Boolean.valueOf(text);
      case "units" ->
          VisibleText.isBlank(text) ? Set.of() : new TreeSet<>(List.of(text.split("\\s*;\\s*")));
      case "text" -> ExampleWords.folded(text);
      default -> text;
    };
  }

  /** A value as people read it. */
  Bilingual shown(String type, Object value) {
    if (value instanceof Boolean isSo) {
      return Wording.of(isSo ? "models.example.yes" : "models.example.no");
    }
    if (value instanceof Integer number) {
      return Bilingual.each(language -> language.number(number.longValue()));
    }
    if (value instanceof Set<?> codes) {
      return codes.isEmpty()
          ? Wording.of("models.example.nothing")
          : Bilingual.joined("; ", codes.stream().map(code -> shown("unit", code)).toList());
    }
    var text = String.valueOf(value);
    return text.isEmpty()
        ? Wording.of("models.example.nothing")
        : UNITS.contains(type)
            ? units
                .find(text)
                .map(unit -> unit.name().map(name -> name + " (" + text + ")"))
                .orElse(Bilingual.same(text))
            : Bilingual.same(text);
  }

  /** What can be written into a column of a type, as a sentence. */
  Bilingual advice(String type) {
    return switch (type) {
      case "boolean" -> Wording.of("models.example.write-boolean");
      case "category" -> Wording.of("models.example.write-category", codes(categories.all()));
      case "district" -> Wording.of("models.example.write-district");
      case "days" -> Wording.of("models.example.write-days");
      case "count", "percent", "number" -> Wording.of("models.example.write-number");
      case "unit", "units", "institution", "recipient" -> Wording.of("models.example.write-unit");
      default ->
          Wording.of("models.example.write-choice", type.replace("?", "").replace("|", ", "));
    };
  }

  private static String codes(List<Category> all) {
    return all.stream().map(Category::code).collect(Collectors.joining(", "));
  }

  private static Optional<Integer> number(String written) {
    var found = NUMBER.matcher(KhmerDigits.toLatin(written).strip());
    return found.matches() && ExampleWords.mayFollowNumber(found.group(2))
        ? Optional.of(Integer.valueOf(found.group(1)))
        : Optional.empty();
  }

  private static Optional<String> code(String written, Set<String> allowed) {
    var codes = ExampleWords.codes(written);
    return allowed.stream()
        .filter(
            code ->
                codes.contains(code)
                    || ExampleWords.folded(code).equals(ExampleWords.folded(written)))
        .findFirst();
  }

  private Optional<Object> unit(String written) {
    return named(units.all(), Unit::code, Unit::name, written);
  }

  // Names of departments hold commas themselves.
  private Optional<Object> several(String written) {
    for (var between : new String[] {"[;\\n+]", "[;,\\n+]"}) {
      var found =
          Stream.of(written.split(between))
              .filter(part -> !VisibleText.isBlank(part))
              .map(this::unit)
              .toList();
      if (!found.isEmpty() && found.stream().allMatch(Optional::isPresent)) {
        return Optional.of(
            found.stream()
                .map(each -> (String) each.get())
                .collect(Collectors.toCollection(TreeSet::new)));
      }
    }
    return Optional.empty();
  }

  private Optional<Object> district(String written) {
    Map<String, Object> names = new HashMap<>();
    jdbc.sql("select code, name_en, name_km from place where length(code) = 4")
        .query(
            row -> {
              for (var name : new String[] {row.getString(1), row.getString(2), row.getString(3)}) {
                names.put(ExampleWords.folded(name), row.getString(1));
              }
            });
    return Optional.ofNullable(names.get(ExampleWords.folded(written)));
  }

  private static <T> Optional<Object> named(
      List<T> all, Function<T, String> code, Function<T, Bilingual> name, String written) {
    var folded = ExampleWords.folded(written);
    return all.stream()
        .filter(
            each ->
                Stream.of(
                        code.apply(each),
                        name.apply(each).en(),
                        name.apply(each).km(),
                        name.apply(each).label())
                    .anyMatch(one -> ExampleWords.folded(one).equals(folded)))
        .map(each -> (Object) code.apply(each))
        .findFirst();
  }
}
