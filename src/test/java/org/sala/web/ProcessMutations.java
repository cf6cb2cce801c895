package org.sala.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** Alters a process as a slip of the hand or a wrong belief would. */
final class ProcessMutations {

  private static final List<String> OTHER_KINDS =
      List.of(
          "userTask",
          "manualTask",
          "task",
          "inclusiveGateway",
          "parallelGateway",
          "exclusiveGateway",
          "scriptTask",
          "sendTask",
          "callActivity",
          "endEvent",
          "intermediateThrowEvent",
          "transaction",
          "adHocSubProcess");

  private static final List<String> STRUCTURE =
      List.of(
          "attribute dropped",
          "attribute emptied",
          "attribute misspelt",
          "attribute of another",
          "names swapped",
          "element removed",
          "flow removed",
          "flow led elsewhere",
          "mapping dropped",
          "id changed",
          "other kind of element",
          "element doubled",
          "ids exchanged");

  private final Dice dice;
  private final XmlText model;
  private final Spot spot;

  ProcessMutations(String text, Dice dice) {
    this.dice = dice;
    this.model = new XmlText(text);
    this.spot = new Spot(model);
  }

  /** What was altered where. */
  String what() {
    return spot.what();
  }

  String content() {
    return model.write();
  }

  /** What can be done. */
  List<String> kinds() {
    return Stream.concat(STRUCTURE.stream(), LogicMutations.KINDS.stream()).toList();
  }

  /**
   * Does it.
   *
   * @return the elements at which it could be noticed; empty if there is nothing in this model to
   *     which it could be done
   */
  Set<String> mutate(String kind) {
    switch (kind) {
      case "attribute dropped" ->
          attribute(each -> each.getOwnerElement().removeAttributeNode(each));
      case "attribute emptied" -> attribute(each -> each.setValue(""));
      case "attribute misspelt" -> attribute(each -> each.setValue(dice.misspelt(each.getValue())));
      case "attribute of another" -> attribute(this::likeAnother);
      case "names swapped" -> swap("name");
      case "ids exchanged" -> swap("id");
      case "element removed" -> remove(inProcess());
      case "flow removed" -> remove(model.elements("sequenceFlow"));
      case "flow led elsewhere" -> flow("targetRef");
      case "mapping dropped" -> remove(spot.mappings());
      case "id changed" -> id();
      case "other kind of element" -> otherKind();
      case "element doubled" -> doubled();
      default -> new LogicMutations(model, dice, spot).mutate(kind);
    }
    return spot.places();
  }

  private interface Change<T> {
    void make(T of);
  }

  private List<Element> inProcess() {
    return model.elements().stream()
        .filter(each -> !each.getLocalName().equals("process"))
        .filter(each -> !each.getLocalName().matches("incoming|outgoing|documentation"))
        .toList();
  }

  private void attribute(Change<Attr> change) {
    var element = dice.one(model.elements());
    var attributes = element.getAttributes();
    if (attributes.getLength() == 0) {
      return;
    }
    var attribute = (Attr) attributes.item(dice.below(attributes.getLength()));
    spot.told(element, attribute.getName() + "=" + attribute.getValue());
    change.make(attribute);
    spot.add(" -> " + element.getAttribute(attribute.getName()));
  }

  private void likeAnother(Attr attribute) {
    var others =
        model.elements().stream()
            .filter(each -> each.hasAttribute(attribute.getName()))
            .map(each -> each.getAttribute(attribute.getName()))
            .distinct()
            .toList();
    attribute.setValue(dice.one(others));
  }

  private void swap(String attribute) {
    var one = dice.one(spot.nodes());
    var other = dice.one(spot.nodes());
    spot.told(one, "with that of " + other.getAttribute("id"));
    var kept = one.getAttribute(attribute);
    one.setAttribute(attribute, other.getAttribute(attribute));
    other.setAttribute(attribute, kept);
  }

  // As the Modeler does: what leads to it and from it goes as well.
  private void remove(List<Element> candidates) {
    if (candidates.isEmpty()) {
      return;
    }
    var element = dice.one(candidates);
    spot.told(element, "");
    var id = element.getAttribute("id");
    if (Spot.isNode(element)) {
      model.elements("sequenceFlow").stream()
          .filter(
              each ->
                  id.equals(each.getAttribute("sourceRef"))
                      || id.equals(each.getAttribute("targetRef")))
          .forEach(this::removeFlow);
    }
    if (element.getLocalName().equals("sequenceFlow")) {
      removeFlow(element);
    } else {
      XmlText.remove(element);
    }
  }

  private void removeFlow(Element flow) {
    var id = flow.getAttribute("id");
    Stream.concat(model.elements("incoming").stream(), model.elements("outgoing").stream())
        .filter(each -> each.getTextContent().strip().equals(id))
        .forEach(XmlText::remove);
    model.elements().stream()
        .filter(each -> each.getAttribute("default").equals(id))
        .forEach(each -> each.removeAttribute("default"));
    XmlText.remove(flow);
  }

  private void flow(String end) {
    var flow = dice.one(model.elements("sequenceFlow"));
    var to = dice.one(spot.nodes()).getAttribute("id");
    spot.told(flow, "to " + to);
    var id = flow.getAttribute("id");
    model.elements("incoming").stream()
        .filter(each -> each.getTextContent().strip().equals(id))
        .forEach(XmlText::remove);
    flow.setAttribute(end, to);
  }

  private void id() {
    var element =
        dice.one(model.elements().stream().filter(each -> each.hasAttribute("id")).toList());
    var before = element.getAttribute("id");
    var after = dice.one(List.of(before + "New", dice.misspelt(before), "Activity_0abc12d"));
    spot.told(element, "to " + after);
    if (dice.below(2) == 0) {
      referTo(before, after);
    }
    element.setAttribute("id", after);
  }

  // The Modeler takes along whatever refers to it.
  private void referTo(String before, String after) {
    for (var each : model.elements()) {
      for (var name :
          List.of("sourceRef", "targetRef", "default", "attachedToRef", "messageRef", "errorRef")) {
        if (each.getAttribute(name).equals(before)) {
          each.setAttribute(name, after);
        }
      }
      if (each.getLocalName().matches("incoming|outgoing")
          && each.getTextContent().equals(before)) {
        each.setTextContent(after);
      }
    }
  }

  private void otherKind() {
    var element = dice.one(spot.nodes());
    var kind = dice.one(OTHER_KINDS);
    spot.told(element, "to " + kind);
    model.rename(element, kind);
  }

  private void doubled() {
    var element = dice.one(inProcess());
    var copy = (Element) element.cloneNode(true);
    spot.told(element, "");
    if (dice.below(2) == 0 && copy.hasAttribute("id")) {
      copy.setAttribute("id", copy.getAttribute("id") + "Copy");
    }
    element.getParentNode().insertBefore(copy, element);
  }
}
