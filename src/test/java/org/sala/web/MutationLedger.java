package org.sala.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sala.web.MutationTrial.Result;

/** What became of each mutation, over all pieces that were run; one tried again counts once. */
final class MutationLedger {

  private static final Path FILE = Path.of("target", "fuzz", "ledger.txt");
  private static final Path SUMMARY = Path.of("target", "fuzz", "summary.txt");
  private static final String SEPARATOR = " ¦ ";

  /** Writes a result down. */
  void note(Result result) throws IOException {
    Files.createDirectories(FILE.getParent());
    Files.writeString(
        FILE,
        String.join(
                SEPARATOR,
                String.valueOf(result.mutation().number()),
                result.verdict().name(),
                result.mutation().kind(),
                result.mutation().file(),
                String.valueOf(result.mutation().what()).replaceAll("\\s+", " "),
                result.told())
            + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  /** How many of each verdict all pieces have had, written down and answered. */
  Map<String, Long> sum() throws IOException {
    var verdicts = new LinkedHashMap<String, String>();
    for (var line : Files.readAllLines(FILE)) {
      var part = line.split(SEPARATOR);
      verdicts.put(part[0], part[1]);
    }
    var sum =
        verdicts.values().stream()
            .collect(Collectors.groupingBy(each -> each, TreeMap::new, Collectors.counting()));
    Files.writeString(SUMMARY, verdicts.size() + " mutations: " + sum + "\n");
    return sum;
  }
}
