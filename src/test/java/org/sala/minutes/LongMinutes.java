package org.sala.minutes;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** Minutes of any length: the forum's lines again and again, each a little different. */
final class LongMinutes {

  private LongMinutes() {}

  static Path write(Path file, int lines) throws Exception {
    List<CSVRecord> rows;
    List<String> header;
    try (var from = LongMinutes.class.getResourceAsStream("/demo/kampong-chhnang-forum.csv");
        var parser =
            CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new InputStreamReader(from, StandardCharsets.UTF_8))) {
      header = parser.getHeaderNames();
      rows = parser.getRecords();
    }
    try (var to = new CSVPrinter(Files.newBufferedWriter(file), CSVFormat.RFC4180)) {
      to.printRecord(header);
      for (int i = 1; i <= lines; i++) {
        var row = rows.get(i % rows.size());
        for (var column : header) {
          var cell = row.get(column);
          to.print(
              switch (column) {
                case "row" -> String.valueOf(i);
                case "narrative" -> rotated(cell, i) + " " + i;
                default -> cell;
              });
        }
        to.println();
      }
    }
    return file;
  }

  private static String rotated(String text, int by) {
    var at = (by * 31) % text.length();
    return text.substring(at) + " " + text.substring(0, at);
  }
}
