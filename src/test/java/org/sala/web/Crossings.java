package org.sala.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which elements each journey goes over, as {@code law/crossings.txt} says. */
final class Crossings {

  private static final Path FILE = Path.of("src/test/resources/law/crossings.txt");
  private static final String SEPARATOR = " ¦ ";

  private final Map<String, Set<String>> crossed = new TreeMap<>();

  /** The crossings that were written down. */
  static Crossings read() throws IOException {
    var read = new Crossings();
    if (Files.exists(FILE)) {
      for (var line : Files.readAllLines(FILE)) {
        var part = line.split(SEPARATOR);
        read.crossed.put(
            part[0],
            Arrays.stream(part[1].split("; "))
                .flatMap(Crossings::places)
                .collect(Collectors.toCollection(TreeSet::new)));
      }
    }
    return read;
  }

  private static java.util.stream.Stream<String> places(String process) {
    var ids = process.split(" ");
    return Arrays.stream(ids).skip(1).map(id -> ids[0] + " " + id);
  }

  /** What a journey goes over. */
  Set<String> of(Journey journey) {
    return crossed.getOrDefault(journey.name(), Set.of());
  }

  /** Notes what a journey goes over. */
  void note(Journey journey, Set<String> places) throws IOException {
    crossed.put(journey.name(), new TreeSet<>(places));
    var lines = new ArrayList<String>();
    crossed.forEach((name, all) -> lines.add(name + SEPARATOR + byProcess(all)));
    Files.write(FILE, lines);
  }

  private static String byProcess(Set<String> places) {
    var ids = new TreeMap<String, List<String>>();
    places.forEach(
        place ->
            ids.computeIfAbsent(place.split(" ")[0], each -> new ArrayList<>())
                .add(place.split(" ")[1]));
    return ids.entrySet().stream()
        .map(each -> each.getKey() + " " + String.join(" ", each.getValue()))
        .collect(Collectors.joining("; "));
  }

  /** Three journeys over one of these places, the shortest first; fewer if fewer go there. */
  List<Journey> over(Set<String> places, List<Journey> journeys) {
    return journeys.stream()
        .filter(each -> of(each).stream().anyMatch(places::contains))
        .sorted(Comparator.comparing(each -> of(each).size()))
        .limit(3)
        .toList();
  }
}
