package org.sala.dashboard;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sala.dashboard.DashboardView.Choice;
import org.sala.dashboard.OpenCounts.Count;
import org.sala.engine.EngineClock;
import org.sala.intake.Places;
import org.sala.intake.Places.Place;
import org.sala.language.Bilingual;
import org.sala.language.Days;
import org.sala.people.Person;
import org.sala.people.Unit;
import org.sala.people.Units;
import org.sala.request.Age;
import org.sala.request.Categories;
import org.sala.request.Categories.Category;
import org.sala.request.WaitingFor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything that one reader sees at a glance, in a handful of statements however many requests
 * there are. Each number counts what the list of requests shows to the same reader.
 */
@Component
class Dashboard {

  private static final int WEEKS = 13;
  private static final Count NONE = new Count(By.ALL, "", 0, 0, 0);

  private final OpenCounts open;
  private final WeekCounts weeks;
  private final PromiseCounts promises;
  private final Units units;
  private final Categories categories;
  private final Places places;
  private final Supplier<Date> dueSoon;

  Dashboard(
      OpenCounts open,
      WeekCounts weeks,
      PromiseCounts promises,
      Units units,
      Categories categories,
      Places places,
      Supplier<Date> dueSoon) {
    this.open = open;
    this.weeks = weeks;
    this.promises = promises;
    this.units = units;
    this.categories = categories;
    this.places = places;
    this.dueSoon = dueSoon;
  }

  @Transactional(readOnly = true)
  DashboardView of(Scope scope, Person person) {
    var now = EngineClock.now();
    var today = Days.of(now);
    var counted = open.of(scope, person, now, dueSoon.get().toInstant());
    return new DashboardView(
        now,
        today,
        Choice.of(scope.units()),
        Choice.of(scope.choices()),
        DashboardLine.of(counted.getOrDefault(By.ALL, List.of(NONE)).get(0), Bilingual.same("")),
        waiting(counted.getOrDefault(By.STATUS, List.of())),
        named(counted, By.UNIT, names(units.all().stream(), Unit::code, Unit::name)),
        named(
            counted, By.CATEGORY, names(categories.all().stream(), Category::code, Category::name)),
        named(counted, By.PLACE, places(counted)),
        ages(counted.getOrDefault(By.AGE, List.of())),
        weeks.latest(WEEKS, today, scope, person),
        promises.of(today, scope, person));
  }

  private Map<String, Bilingual> places(Map<By, List<Count>> counted) {
    var codes = counted.getOrDefault(By.PLACE, List.of()).stream().map(Count::code).toList();
    return names(places.all(codes).stream(), Place::code, Place::name);
  }

  private static <T> Map<String, Bilingual> names(
      Stream<T> all, Function<T, String> code, Function<T, Bilingual> name) {
    return all.collect(Collectors.toMap(code, name));
  }

  private static List<DashboardLine> named(
      Map<By, List<Count>> counted, By by, Map<String, Bilingual> names) {
    return counted.getOrDefault(by, List.of()).stream()
        .map(
            each ->
                DashboardLine.of(
                    each, names.getOrDefault(each.code(), Bilingual.same(each.code()))))
        .toList();
  }

  private static List<DashboardLine> waiting(List<Count> statuses) {
    var sums =
        statuses.stream()
            .map(each -> Map.entry(WaitingFor.of(each.code()), each))
            .collect(
                Collectors.toMap(
                    each -> each.getKey(),
                    each -> line(each.getKey(), each.getValue()),
                    DashboardLine::and));
    return Stream.of(WaitingFor.values()).filter(sums::containsKey).map(sums::get).toList();
  }

  private static DashboardLine line(WaitingFor whom, Count count) {
    return new DashboardLine(whom.name(), whom.words(), count.open(), count.late(), count.near());
  }

  private static List<DashboardLine> ages(List<Count> counted) {
    var found = counted.stream().collect(Collectors.toMap(Count::code, Function.identity()));
    return Stream.of(Age.values())
        .filter(age -> found.containsKey(age.name()))
        .map(age -> DashboardLine.of(found.get(age.name()), age.words()))
        .toList();
  }
}
