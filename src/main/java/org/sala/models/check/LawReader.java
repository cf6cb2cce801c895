package org.sala.models.check;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.ModelException;
import org.sala.language.Bilingual;

/** Reads files of models into a set, as far as they can be read, and says where they cannot. */
final class LawReader {

  private static final int MOST_FILES = 200;
  private static final int MOST_NODES = 300;
  private static final int MOST_ROWS = 2_000;

  private final Map<String, ProcessFile> processes = new LinkedHashMap<>();
  private final Map<String, TableFile> tables = new LinkedHashMap<>();
  private final boolean isSent;
  private final Findings findings;

  /**
   * @param isSent whether the files are sent now, or stand already
   */
  LawReader(boolean isSent, Findings findings) {
    this.isSent = isSent;
    this.findings = findings;
  }

  Map<String, ProcessFile> processes() {
    return processes;
  }

  Map<String, TableFile> tables() {
    return tables;
  }

  /** Reads files that are deployed together. */
  LawReader read(List<LawFile> files) {
    if (files.size() > MOST_FILES) {
      findings.add(Weight.UNREADABLE, files.get(0).name(), "models.too-many-files", MOST_FILES);
      return this;
    }
    var good = files.stream().filter(new FileDoor(isSent, findings)::takes).toList();
    var forms = new FormReader(findings).read(good.stream().filter(LawFile::isForm).toList());
    good.stream().filter(LawFile::isProcess).forEach(file -> process(file, forms));
    good.stream().filter(LawFile::isTable).forEach(this::table);
    return this;
  }

  private void process(LawFile file, Map<String, FormFile> forms) {
    List<Process> found;
    try {
      var model = Bpmn.readModelFromStream(new ByteArrayInputStream(file.content()));
      found = new ArrayList<>(model.getModelElementsByType(Process.class));
    } catch (ModelException e) {
      findings.add(Weight.UNREADABLE, file.name(), "models.unreadable", reason(e));
      return;
    }
    if (found.size() != 1 || found.get(0).getId() == null) {
      findings.add(Weight.UNREADABLE, file.name(), "models.not-one-process", found.size());
      return;
    }
    var strange = Graph.strangers(found.get(0).getModelInstance());
    if (!strange.isEmpty()) {
      var stranger = strange.get(0);
      findings.add(
          Weight.UNREADABLE,
          file.name(),
          stranger instanceof FlowNode ? "models.carries-an-event" : "models.unsupported",
          Bilingual.same(stranger.getAttributeValue("id")),
          stranger.getElementType().getTypeName());
      return;
    }
    var process = ProcessFile.of(file.name(), found.get(0), forms, isSent);
    if (process.all(FlowNode.class).size() > MOST_NODES) {
      findings.add(Weight.UNREADABLE, file.name(), "models.too-many-steps", MOST_NODES);
      return;
    }
    var other = processes.putIfAbsent(process.id(), process);
    if (other != null) {
      findings.add(Weight.STUCK, file.name(), "models.process-twice", process.id(), other.name());
    }
  }

  private void table(LawFile file) {
    try {
      var model = Dmn.readModelFromStream(new ByteArrayInputStream(file.content()));
      var found =
          model.getModelElementsByType(Decision.class).stream()
              .flatMap(decision -> TableFile.of(file.name(), decision, isSent).stream())
              .toList();
      if (found.isEmpty()) {
        findings.add(Weight.UNREADABLE, file.name(), "models.no-table");
      }
      if (model.getModelElementsByType(Rule.class).stream().anyMatch(row -> row.getId() == null)) {
        findings.add(Weight.UNREADABLE, file.name(), "models.row-without-id");
        return;
      }
      for (var table : found) {
        if (table.rows().size() > MOST_ROWS) {
          findings.add(Weight.UNREADABLE, file.name(), "models.too-many-rows", MOST_ROWS);
        } else if (tables.putIfAbsent(String.valueOf(table.id()), table) != null) {
          findings.add(Weight.STUCK, file.name(), "models.table-twice", table.id());
        }
      }
    } catch (ModelException e) {
      findings.add(Weight.UNREADABLE, file.name(), "models.unreadable", reason(e));
    }
  }

  private static String reason(Throwable e) {
    var cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    var text = String.valueOf(cause.getMessage()).replaceAll("\\s+", " ");
    return text.length() > 200 ? text.substring(0, 200) + "…" : text;
  }
}
