package org.sala.language;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Run by {@code ./mvnw -Pwording process-test-classes}, see README and pom.xml. */
@DisplayName("The wording")
class WordingCommand {

  @Test
  @DisplayName("is written as a table, or taken back from one")
  void run() throws IOException {
    var corrections = System.getProperty("corrections");
    if (corrections == null) {
      var table = Path.of("target/wording.csv");
      var rows = WordingTable.rows(MessageFiles.OURS);
      WordingTable.write(rows, table);
      System.out.println(table + ": " + rows.size() + " texts.");
      return;
    }
    var outcome = WordingCorrections.take(Path.of(corrections), MessageFiles.OURS);
    outcome.written().forEach(key -> System.out.println("Written: " + key));
    outcome.told().forEach(key -> System.out.println("Not written, change it in its file: " + key));
  }
}
