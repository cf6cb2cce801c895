package org.sala.models;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.sala.casefile.FormWords;
import org.sala.language.Language;

/** Draws a process as its owner has laid it out, with marks on some of its elements. */
final class Diagram {

  private static final int ROOM = 20;
  private static final int LABEL = 110;

  private final BpmnModelInstance model;
  private final Map<String, Mark> marks;
  private final Language language;
  private final Svg svg = new Svg();

  private Diagram(byte[] file, Map<String, Mark> marks, Language language) {
    this.model = Bpmn.readModelFromStream(new ByteArrayInputStream(file));
    this.marks = marks;
    this.language = language;
  }

  /**
   * The drawing as SVG.
   *
   * @param title what is drawn, for who cannot see it
   */
  static String svg(byte[] file, Map<String, Mark> marks, Language language, String title) {
    var diagram = new Diagram(file, marks, language);
    diagram.model.getModelElementsByType(BpmnEdge.class).forEach(diagram::edge);
    diagram.model.getModelElementsByType(BpmnShape.class).forEach(diagram::shape);
    diagram.model.getModelElementsByType(BpmnEdge.class).forEach(diagram::badge);
    return diagram.svg.document(title, ROOM);
  }

  private void edge(BpmnEdge edge) {
    svg.arrow(points(edge), style("flow", edge.getBpmnElement()));
    if (edge.getBpmnLabel() != null && edge.getBpmnLabel().getBounds() != null) {
      label(edge.getBpmnElement(), edge.getBpmnLabel().getBounds());
    }
  }

  // In the middle of its first stretch, and over what is drawn there.
  private void badge(BpmnEdge edge) {
    var mark = edge.getBpmnElement() == null ? null : marks.get(edge.getBpmnElement().getId());
    if (mark != null && !mark.text().isEmpty()) {
      var from = points(edge).get(0);
      var to = points(edge).get(1);
      svg.badge(mark.text(), (from[0] + to[0]) / 2, (from[1] + to[1]) / 2);
    }
  }

  private static List<double[]> points(BpmnEdge edge) {
    return edge.getWaypoints().stream()
        .map(point -> new double[] {point.getX(), point.getY()})
        .toList();
  }

  private void shape(BpmnShape shape) {
    var element = shape.getBpmnElement();
    var at = shape.getBounds();
    if (element instanceof Event) {
      var kind =
          element instanceof EndEvent
              ? "end"
              : element instanceof BoundaryEvent ? "between" : "event";
      svg.circle(at, style(kind, element));
    } else if (element instanceof Gateway) {
      svg.diamond(at, style("gateway", element));
    } else if (element != null) {
      svg.box(at, style(shape.isExpanded() ? "part" : "step", element));
    }
    if (shape.getBpmnLabel() != null && shape.getBpmnLabel().getBounds() != null) {
      label(element, shape.getBpmnLabel().getBounds());
    } else if (element instanceof Event || element instanceof Gateway) {
      svg.words(
          name(element),
          at.getX() + at.getWidth() / 2,
          at.getY() + at.getHeight() + 14,
          LABEL,
          false);
    } else if (element != null) {
      var middle = shape.isExpanded() ? at.getY() + 16 : at.getY() + at.getHeight() / 2;
      svg.words(
          name(element),
          at.getX() + at.getWidth() / 2,
          middle,
          at.getWidth() - 10,
          !shape.isExpanded());
    }
    var mark = element == null ? null : marks.get(element.getId());
    if (mark != null && !mark.text().isEmpty()) {
      svg.badge(mark.text(), at.getX() + at.getWidth(), at.getY());
    }
  }

  private void label(BaseElement element, Bounds at) {
    svg.words(
        name(element),
        at.getX() + at.getWidth() / 2,
        at.getY() + 11,
        Math.max(LABEL, at.getWidth()),
        false);
  }

  private String style(String kind, BaseElement element) {
    var mark = element == null ? null : marks.get(element.getId());
    return mark == null ? kind : kind + " " + mark.style();
  }

  private String name(BaseElement element) {
    return element instanceof FlowElement named && named.getName() != null
        ? FormWords.both(named.getName()).in(language)
        : "";
  }
}
