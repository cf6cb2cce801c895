package org.sala.models;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sala.casefile.FormWords;
import org.sala.engine.ModelXml;
import org.sala.language.Bilingual;
import org.sala.language.VisibleText;
import org.w3c.dom.Element;

/** The rows of decision tables, each with what stands in its columns. */
final class TableParts {

  // Camunda Modeler leaves it away when it saves.
  private static final String USUAL_POLICY = "UNIQUE";

  private TableParts() {}

  /** The rows by their ids; a table itself by the id of its decision. */
  static Map<String, Part> of(String name, byte[] file) {
    var parts = new LinkedHashMap<String, Part>();
    for (var element : ModelXml.elements(name, file)) {
      if (element.getLocalName().equals("decision")) {
        parts.put(
            element.getAttribute("id"),
            new Part(FormWords.both(element.getAttribute("name")), head(element)));
      } else if (element.getLocalName().equals("rule")) {
        parts.put(element.getAttribute("id"), row(element));
      }
    }
    return parts;
  }

  /** The names of the columns of a table, inputs first. */
  static List<String> columns(Element table) {
    var columns = new ArrayList<String>();
    for (var kind : List.of("input", "output")) {
      for (var column : children(table, kind)) {
        var label = column.getAttribute("label");
        columns.add(
            !VisibleText.isBlank(label)
                ? label
                : kind.equals("input")
                    ? column.getTextContent().strip()
                    : column.getAttribute("name"));
      }
    }
    return columns;
  }

  /** What the outputs of a table are called, by their names. */
  static Map<String, String> outputs(String name, byte[] file, String decision) {
    var outputs = new LinkedHashMap<String, String>();
    for (var element : ModelXml.elements(name, file)) {
      if (element.getLocalName().equals("decision")
          && element.getAttribute("id").equals(decision)) {
        for (var table : children(element, "decisionTable")) {
          children(table, "output")
              .forEach(each -> outputs.put(each.getAttribute("name"), each.getAttribute("label")));
        }
      }
    }
    return outputs;
  }

  private static Map<String, String> head(Element decision) {
    var facts = new LinkedHashMap<String, String>();
    for (var table : children(decision, "decisionTable")) {
      var policy = table.getAttribute("hitPolicy");
      facts.put("hitPolicy", policy.isEmpty() ? USUAL_POLICY : policy);
      facts.put("columns", String.join("; ", columns(table)));
    }
    children(decision, "description")
        .forEach(text -> facts.put("documentation", text.getTextContent().strip()));
    facts.put("name", decision.getAttribute("name"));
    return facts;
  }

  private static Part row(Element rule) {
    var columns = columns((Element) rule.getParentNode());
    var cells = new ArrayList<>(cells(rule, "inputEntry"));
    int inputs = cells.size();
    cells.addAll(cells(rule, "outputEntry"));
    var facts = new LinkedHashMap<String, String>();
    IntStream.range(0, Math.min(columns.size(), cells.size()))
        .forEach(i -> facts.put(columns.get(i), cells.get(i)));
    var asked =
        cells.subList(0, inputs).stream()
            .map(cell -> VisibleText.isBlank(cell) ? "–" : cell.replace("\"", ""))
            .collect(Collectors.joining(", "));
    return new Part(Bilingual.same(asked), facts);
  }

  private static List<String> cells(Element rule, String kind) {
    return children(rule, kind).stream().map(cell -> cell.getTextContent().strip()).toList();
  }

  private static List<Element> children(Element of, String kind) {
    var found = new ArrayList<Element>();
    for (var child = of.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element && element.getLocalName().equals(kind)) {
        found.add(element);
      }
    }
    return found;
  }
}
