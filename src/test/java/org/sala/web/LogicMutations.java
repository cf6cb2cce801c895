package org.sala.web;

import java.util.List;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** Alters what decides in a process: conditions, mappings, timers, properties, expressions. */
final class LogicMutations {

  /** What can be done. */
  static final List<String> KINDS =
      List.of(
          "condition altered",
          "condition of another",
          "mapping altered",
          "mapping added",
          "timer altered",
          "interruption turned",
          "property altered",
          "other default flow",
          "variable misspelt");

  private static final List<String> TIMES =
      List.of(
          "P1D",
          "PT1H",
          "R/PT1H",
          "R3/P1D",
          "P1M",
          "PT1S",
          "P២D",
          "2026-12-31",
          "${dueAt}",
          "${reminderAt}",
          "${now()}",
          "0 0 9 * * ?",
          "");

  private final XmlText model;
  private final Dice dice;
  private final Spot spot;

  LogicMutations(XmlText model, Dice dice, Spot spot) {
    this.model = model;
    this.dice = dice;
    this.spot = spot;
  }

  /** Does it, where there is something to which it can be done. */
  void mutate(String kind) {
    switch (kind) {
      case "condition altered" -> text("conditionExpression", this::otherCondition);
      case "condition of another" -> text("conditionExpression", this::otherText);
      case "mapping altered" -> mapping();
      case "mapping added" -> addMapping();
      case "timer altered" -> timer();
      case "interruption turned" -> interruption();
      case "property altered" -> property();
      case "other default flow" -> defaultFlow();
      default -> variable();
    }
  }

  private void text(String name, java.util.function.UnaryOperator<String> change) {
    var candidates = model.elements(name);
    if (!candidates.isEmpty()) {
      var element = dice.one(candidates);
      var before = element.getTextContent();
      element.setTextContent(change.apply(before));
      spot.told(element, before + " -> " + element.getTextContent());
    }
  }

  private String otherCondition(String condition) {
    return switch (dice.below(6)) {
      case 0 ->
          condition.contains("==") ? condition.replace("==", "!=") : condition.replace("${", "${!");
      case 1 ->
          condition.contains("!=") ? condition.replace("!=", "==") : condition.replace("==", "=");
      case 2 -> dice.misspelt(condition);
      case 3 -> condition.replace("'", "");
      case 4 -> dice.one(List.of("${true}", "${false}", "", "=true", "true"));
      default -> condition.replaceAll(" (or|and) .*}", "}").replaceAll("'[A-Z_]+'", "'OTHER'");
    };
  }

  private String otherText(String condition) {
    return dice.one(model.elements("conditionExpression")).getTextContent();
  }

  private void mapping() {
    var mappings = spot.mappings();
    if (mappings.isEmpty()) {
      return;
    }
    var mapping = dice.one(mappings);
    var end = dice.one(List.of("source", "target", "sourceExpression", "businessKey", "variables"));
    spot.told(mapping, mapping.getAttribute("source") + ": " + end);
    var other = dice.one(mappings).getAttribute(dice.one(List.of("source", "target")));
    mapping.setAttribute(
        end,
        switch (dice.below(4)) {
          case 0 -> dice.misspelt(mapping.getAttribute(end));
          case 1 -> "${" + other + "}";
          case 2 -> "all";
          default -> other;
        });
  }

  private void addMapping() {
    var mappings = spot.mappings();
    if (!mappings.isEmpty()) {
      var mapping = dice.one(mappings);
      var more = (Element) dice.one(mappings).cloneNode(true);
      spot.told(mapping, "and " + more.getAttribute("source"));
      mapping.getParentNode().appendChild(more);
    }
  }

  private void timer() {
    var timers =
        model.elements().stream()
            .filter(each -> each.getLocalName().startsWith("time"))
            .filter(each -> !each.getLocalName().equals("timerEventDefinition"))
            .toList();
    if (timers.isEmpty()) {
      return;
    }
    var timer = dice.one(timers);
    var time = dice.one(TIMES);
    var kind = dice.one(List.of("timeDate", "timeDuration", "timeCycle", timer.getLocalName()));
    spot.told(timer, timer.getTextContent() + " -> " + kind + " " + time);
    timer.setTextContent(time);
    model.rename(timer, kind);
  }

  private void interruption() {
    var events =
        spot.nodes().stream()
            .filter(
                each ->
                    each.getLocalName().equals("boundaryEvent")
                        || each.getLocalName().equals("startEvent"))
            .toList();
    var event = dice.one(events);
    var name = event.getLocalName().equals("startEvent") ? "isInterrupting" : "cancelActivity";
    spot.told(event, name + " was " + event.getAttribute(name));
    event.setAttribute(name, String.valueOf(event.getAttribute(name).equals("false")));
  }

  private void property() {
    var properties = model.elements("property");
    if (!properties.isEmpty()) {
      var property = dice.one(properties);
      var name = dice.one(List.of("name", "value", "value"));
      var before = property.getAttribute(name);
      var other = dice.one(properties).getAttribute(name);
      property.setAttribute(name, dice.below(2) == 0 ? other : dice.misspelt(before));
      spot.told(property, before + " -> " + property.getAttribute(name));
    }
  }

  private void defaultFlow() {
    var gateways = model.elements("exclusiveGateway");
    if (!gateways.isEmpty()) {
      var gateway = dice.one(gateways);
      var flows =
          model.elements("sequenceFlow").stream()
              .filter(each -> each.getAttribute("sourceRef").equals(gateway.getAttribute("id")))
              .toList();
      spot.told(gateway, "was " + gateway.getAttribute("default"));
      gateway.setAttribute("default", dice.one(flows).getAttribute("id"));
    }
  }

  private void variable() {
    var held =
        model.elements().stream()
            .flatMap(each -> attributes(each).stream())
            .filter(each -> each.getValue().contains("${"))
            .toList();
    if (!held.isEmpty()) {
      var attribute = dice.one(held);
      var before = attribute.getValue();
      var inner = before.substring(before.indexOf("${") + 2, before.lastIndexOf('}'));
      attribute.setValue(before.replace(inner, dice.misspelt(inner)));
      spot.told(attribute.getOwnerElement(), before + " -> " + attribute.getValue());
    }
  }

  private static List<Attr> attributes(Element element) {
    return Stream.iterate(0, i -> i < element.getAttributes().getLength(), i -> i + 1)
        .map(i -> (Attr) element.getAttributes().item(i))
        .toList();
  }
}
