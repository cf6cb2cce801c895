package org.sala.minutes.line;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * Lines of minutes with the category that people gave them, written apart from the words that tell
 * of categories. Those with odd numbers are to learn from; of the even ones nothing is told but how
 * many are right.
 */
public final class LabelledLines {

  private static final Path FILE = Path.of("src/test/resources/minutes/labelled-lines.csv");

  private LabelledLines() {}

  /** A line and its category. */
  record Line(int number, String category, String text, String organisation) {

    boolean isOdd() {
      return number % 2 == 1;
    }
  }

  /** How the guesses of some lines turned out. */
  public record Figures(int lines, int right, int wrong) {

    public double rightPercent() {
      return 100.0 * right / lines;
    }

    public double wrongPercent() {
      return 100.0 * wrong / lines;
    }

    @Override
    public String toString() {
      return "%d lines: %.1f %% right, %.1f %% wrong, %.1f %% left empty"
          .formatted(lines, rightPercent(), wrongPercent(), 100 - rightPercent() - wrongPercent());
    }
  }

  /** The figures of the lines to learn from. */
  public static Figures odd(CategoryWords words) {
    return figures(words, Line::isOdd);
  }

  /** The figures of the lines that were kept out. */
  public static Figures even(CategoryWords words) {
    return figures(words, line -> !line.isOdd());
  }

  private static Figures figures(CategoryWords words, Predicate<Line> which) {
    int lines = 0;
    int right = 0;
    int wrong = 0;
    for (var line : all().stream().filter(which).toList()) {
      var guess = guessed(words).apply(line);
      lines++;
      right += guess.equals(line.category()) ? 1 : 0;
      wrong += guess.isEmpty() || guess.equals(line.category()) ? 0 : 1;
    }
    return new Figures(lines, right, wrong);
  }

  private static Function<Line, String> guessed(CategoryWords words) {
    return line ->
        words
            .guess(Asked.of(Beginning.of(line.text()), line.text(), line.organisation()))
            .map(Guess::value)
            .orElse("");
  }

  private static List<Line> all() {
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var rows = CSVParser.parse(FILE, StandardCharsets.UTF_8, format)) {
      var lines = new ArrayList<Line>();
      for (var row : rows) {
        lines.add(
            new Line(
                Integer.parseInt(row.get("id").substring(1)),
                row.get("category"),
                row.get("text"),
                row.get("organisation")));
      }
      return lines;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
