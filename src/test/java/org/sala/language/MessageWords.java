package org.sala.language;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The words of the product itself: the message files, and what is said of a wrong field. */
final class MessageWords {

  private static final Path VALIDATION =
      Path.of("src/main/resources/ValidationMessages_km.properties");

  private MessageWords() {}

  static List<WordingRow> rows(MessageFiles files) {
    var rows = new ArrayList<WordingRow>();
    for (var room : files.rooms()) {
      var file = MessageFiles.file(room, Language.KM);
      var khmer = MessageFiles.read(file);
      MessageFiles.read(MessageFiles.file(room, Language.EN))
          .forEach(
              (key, text) ->
                  rows.add(
                      new WordingRow(
                          key, text, khmer.getOrDefault(key, ""), SourceFiles.name(file))));
    }
    return rows;
  }

  static List<WordingRow> validation() {
    var khmer = MessageFiles.read(VALIDATION);
    return MessageFiles.read(VALIDATION.resolveSibling("ValidationMessages_en.properties"))
        .entrySet()
        .stream()
        .map(
            each ->
                WordingRow.of(
                    VALIDATION,
                    each.getKey(),
                    new Bilingual(each.getValue(), khmer.getOrDefault(each.getKey(), ""))))
        .toList();
  }
}
