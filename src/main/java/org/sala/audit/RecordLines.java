package org.sala.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.sala.audit.AuditRecords.Line;
import org.springframework.stereotype.Component;

/** Writes records of the audit as lines of files. */
@Component
class RecordLines {

  private final ObjectMapper json;

  RecordLines(ObjectMapper json) {
    this.json = json;
  }

  /** The first line of a table. */
  String head() {
    return Arrays.stream(Line.class.getRecordComponents())
        .map(each -> each.getName())
        .collect(Collectors.joining(",", "", "\r\n"));
  }

  /** A line of a table. */
  String row(Line line) {
    return StreamSupport.stream(json.<JsonNode>valueToTree(line).spliterator(), false)
        .map(cell -> cell.isNull() ? "" : '"' + cell.asText().replace("\"", "\"\"") + '"')
        .collect(Collectors.joining(",", "", "\r\n"));
  }

  /** A line of JSON. */
  String json(Line line) {
    try {
      return json.writeValueAsString(line) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A record of the audit cannot be written.", e);
    }
  }
}
