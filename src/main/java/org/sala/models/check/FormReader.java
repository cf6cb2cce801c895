package org.sala.models.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads forms, and says which cannot be read or are there twice. */
final class FormReader {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Findings findings;

  FormReader(Findings findings) {
    this.findings = findings;
  }

  Map<String, FormFile> read(List<LawFile> files) {
    var forms = new HashMap<String, FormFile>();
    for (var file : files) {
      var json = json(file);
      if (json != null) {
        var form = new FormFile(file.name(), json);
        var other = forms.putIfAbsent(form.id(), form);
        if (other != null) {
          findings.add(Weight.STUCK, file.name(), "models.form-twice", form.id(), other.name());
        }
      }
    }
    return forms;
  }

  private JsonNode json(LawFile file) {
    try {
      var json = JSON.readTree(file.content());
      if (json.path("components").isArray()) {
        return json;
      }
    } catch (IOException e) {
      // what is no JSON at all is told as what is no form
    }
    findings.add(Weight.UNREADABLE, file.name(), "models.form-unreadable");
    return null;
  }
}
