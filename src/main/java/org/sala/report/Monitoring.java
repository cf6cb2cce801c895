package org.sala.report;

import static org.sala.report.Figure.*;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sala.language.Bilingual;
import org.sala.language.Wording;
import org.sala.people.Units;
import org.sala.report.FigureTable.Layout;
import org.sala.report.FigureTable.Line;
import org.sala.report.Replay.Way;
import org.springframework.stereotype.Component;

/**
 * Counts what came in, what became of it and what is left, by institution and by year (R45, R47).
 */
@Component
class Monitoring {

  private final Replay replay;
  private final DistinctRequesters requesters;
  private final Units units;

  Monitoring(Replay replay, DistinctRequesters requesters, Units units) {
    this.replay = replay;
    this.requesters = requesters;
    this.units = units;
  }

  /**
   * The figures of a period.
   *
   * @param requesters how many people and organisations are behind the requests received
   */
  record Figures(
      FigureTable examined, FigureTable movement, FigureTable carryOver, long requesters) {}

  /** One request's worth in one column, at its unit and year, times the number of requests. */
  private record Share(String unit, int year, Figure figure, long count) {}

  /**
   * Counts and adds up.
   *
   * @param unit only this institution; all if it is empty
   * @throws org.sala.engine.Refusal if a row or column does not add up
   */
  Figures of(Period period, String unit) {
    var shares =
        replay.ways(period).stream()
            .flatMap(Monitoring::shares)
            .filter(share -> unit.isEmpty() || share.unit().equals(unit))
            .toList();
    var total = new Line("", Wording.of("report.total"), replay.totals(period, unit).figures());
    var figures =
        new Figures(
            new FigureTable(FigureTable.EXAMINED, byUnit(FigureTable.EXAMINED, shares), total),
            new FigureTable(FigureTable.MOVEMENT, byUnit(FigureTable.MOVEMENT, shares), total),
            new FigureTable(FigureTable.CARRY_OVER, byYear(shares), total),
            requesters.count(period, unit));
    Reconciliation.check(figures.examined(), figures.movement(), figures.carryOver());
    return figures;
  }

  private static Stream<Share> shares(Way way) {
    var shares = Stream.<Share>builder();
    if (way.fresh()) {
      shares.add(share(way, way.unit(), RECEIVED));
      shares.add(share(way, way.unit(), Figure.valueOf(way.after())));
      if (way.duplicate()) {
        shares.add(share(way, way.unit(), DUPLICATES));
      }
    }
    if (way.wasOpen()) {
      shares.add(share(way, way.unitBefore(), OPENING));
      if (!way.unit().equals(way.unitBefore())) {
        shares.add(share(way, way.unitBefore(), HANDED_OVER));
        shares.add(share(way, way.unit(), TAKEN_OVER));
      }
    }
    if (!way.fresh() && !way.wasOpen() && way.staysOpen()) {
      shares.add(share(way, way.unit(), REOPENED));
    }
    if ((way.fresh() || way.wasOpen()) && !way.staysOpen()) {
      shares.add(share(way, way.unit(), ENDED));
      if (way.after().equals(ADDRESSED.name())) {
        shares.add(share(way, way.unit(), RESOLVED));
      }
    }
    if (way.staysOpen()) {
      shares.add(share(way, way.unit(), CLOSING));
    }
    return shares.build();
  }

  private static Share share(Way way, String unit, Figure figure) {
    return new Share(unit, way.year(), figure, way.count());
  }

  private List<Line> byUnit(Layout layout, List<Share> shares) {
    var names = new LinkedHashMap<String, Bilingual>();
    units.all().forEach(unit -> names.put(unit.code(), unit.name()));
    var figures = group(shares, Share::unit);
    return names.entrySet().stream()
        .filter(name -> figures.containsKey(name.getKey()))
        .map(name -> new Line(name.getKey(), name.getValue(), figures.get(name.getKey())))
        .filter(line -> layout.incomes().stream().anyMatch(figure -> line.of(figure) != 0))
        .toList();
  }

  private static List<Line> byYear(List<Share> shares) {
    return group(shares, Share::year).entrySet().stream()
        .map(
            year ->
                new Line(
                    year.getKey().toString(), Bilingual.ordinal(year.getKey()), year.getValue()))
        .filter(
            line ->
                FigureTable.CARRY_OVER.incomes().stream().anyMatch(figure -> line.of(figure) != 0))
        .toList();
  }

  private static <K extends Comparable<K>> Map<K, Map<Figure, Long>> group(
      List<Share> shares, Function<Share, K> key) {
    return shares.stream()
        .collect(
            Collectors.groupingBy(
                key,
                TreeMap::new,
                Collectors.groupingBy(
                    Share::figure,
                    () -> new EnumMap<>(Figure.class),
                    Collectors.summingLong(Share::count))));
  }
}
