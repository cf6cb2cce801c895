package org.sala.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;

/** PDF files: papers to be read, that start nothing and carry nothing else with them. */
final class PaperFile {

  private static final int END = 2_048;
  private static final Set<String> ACTIONS =
      Set.of(
          "/JavaScript",
          "/Launch",
          "/EmbeddedFile",
          "/RichMedia",
          "/ImportData",
          "/SubmitForm",
          "/XFA ",
          "/XFA[");
  private static final Pattern NUMBERED = Pattern.compile("#([2-7][0-9a-fA-F])");

  private PaperFile() {}

  static void check(Path file, FileEnds ends) throws IOException {
    var end = ends.tailText();
    if (!end.substring(Math.max(0, end.length() - END)).contains("%%EOF")) {
      throw EvidenceRefusals.damaged();
    }
    try (var stream = Files.newInputStream(file)) {
      if (new WordScan(ACTIONS, PaperFile::named).finds(stream, Long.MAX_VALUE)) {
        throw EvidenceRefusals.program();
      }
    }
  }

  // A name may be written with numbers in place of letters.
  private static String named(String written) {
    return NUMBERED
        .matcher(written)
        .replaceAll(
            found -> {
              var letter = String.valueOf((char) Integer.parseInt(found.group(1), 16));
              return java.util.regex.Matcher.quoteReplacement(letter);
            });
  }
}
