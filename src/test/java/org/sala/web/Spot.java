package org.sala.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A process that is being altered, and the spot at which it was. */
final class Spot {

  private static final Set<String> NODES =
      Set.of(
          "startEvent",
          "endEvent",
          "userTask",
          "serviceTask",
          "receiveTask",
          "callActivity",
          "exclusiveGateway",
          "parallelGateway",
          "eventBasedGateway",
          "boundaryEvent",
          "intermediateCatchEvent",
          "intermediateThrowEvent",
          "subProcess");

  private final XmlText model;
  private String what;
  private Set<String> places = Set.of();

  Spot(XmlText model) {
    this.model = model;
  }

  static boolean isNode(Element element) {
    return NODES.contains(element.getLocalName());
  }

  List<Element> nodes() {
    return model.elements().stream().filter(Spot::isNode).toList();
  }

  List<Element> mappings() {
    return Stream.concat(model.elements("in").stream(), model.elements("out").stream()).toList();
  }

  /** What was altered, null for nothing. */
  String what() {
    return what;
  }

  /** The elements at which it could be noticed; empty if nothing was altered. */
  Set<String> places() {
    return places;
  }

  /** Notes what is altered, before an element is taken out of the model. */
  void told(Element element, String more) {
    what = element.getLocalName() + " " + element.getAttribute("id") + " " + more;
    places = placesOf(element);
  }

  void add(String more) {
    what += more;
  }

  // The nearest node or flow around it; for what holds for the whole process, where it begins.
  private Set<String> placesOf(Element element) {
    var process = model.elements("process").get(0).getAttribute("id");
    for (Node node = element; node instanceof Element each; node = node.getParentNode()) {
      if (each.getLocalName().equals("subProcess")) {
        break;
      }
      if (each.getLocalName().equals("sequenceFlow") || isNode(each)) {
        return Set.of(process + " " + each.getAttribute("id"));
      }
    }
    var within =
        element.getLocalName().equals("subProcess") ? element : model.elements("process").get(0);
    var found = new LinkedHashSet<String>();
    model.elements("startEvent").stream()
        .filter(each -> each.getParentNode() == within)
        .forEach(each -> found.add(process + " " + each.getAttribute("id")));
    return found;
  }
}
