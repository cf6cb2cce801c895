package org.sala.language;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The words of forms: labels, descriptions, texts and choices. */
final class FormWords {

  private static final Set<String> SHOWN = Set.of("label", "description", "text");

  private FormWords() {}

  static List<WordingRow> rows() {
    var rows = new ArrayList<WordingRow>();
    for (var file : SourceFiles.below(Path.of("forms"), ".*\\.form")) {
      try {
        add(rows, file, "", new ObjectMapper().readTree(SourceFiles.text(file)));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(file + " cannot be read.", e);
      }
    }
    return rows;
  }

  private static void add(List<WordingRow> rows, Path file, String parent, JsonNode node) {
    var id = node.path("id").asText(parent);
    for (var fields = node.fields(); fields.hasNext(); ) {
      var field = fields.next();
      var value = field.getValue();
      var place = id + "." + field.getKey();
      if (value.isTextual()
          && (SHOWN.contains(field.getKey()) || WordingRow.isKhmer(value.textValue()))) {
        rows.add(
            WordingRow.of(
                file, place, WordingRow.split(value.textValue().replaceFirst("^#+ ", ""))));
      }
      if (value.isObject()) {
        add(rows, file, place, value);
      }
      for (int i = 0; value.isArray() && i < value.size(); i++) {
        add(rows, file, place + "." + value.get(i).path("value").asText("" + i), value.get(i));
      }
    }
  }
}
