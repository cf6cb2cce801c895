package org.sala.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Alters a decision table as a slip of the hand or a wrong belief would. */
final class TableMutations {

  private final Dice dice;
  private final XmlText table;
  private String what;
  private Element rule;

  TableMutations(String text, Dice dice) {
    this.dice = dice;
    this.table = new XmlText(text);
  }

  String what() {
    return what;
  }

  String content() {
    return table.write();
  }

  /** What can be done. */
  List<String> kinds() {
    return List.of(
        "cell altered",
        "cell altered",
        "cell of another row",
        "cell emptied",
        "cells exchanged",
        "row removed",
        "row doubled",
        "hit policy changed",
        "type changed",
        "column renamed",
        "column removed",
        "attribute dropped",
        "attribute misspelt",
        "input misspelt");
  }

  /** Does it; nothing is altered where there is nothing in this table to which it could be done. */
  void mutate(String kind) {
    switch (kind) {
      case "cell altered" -> cell(this::otherCell);
      case "cell of another row" -> cell(this::cellOfAnother);
      case "cell emptied" -> cell(text -> text.setTextContent(""));
      case "cells exchanged" -> cell(this::exchange);
      case "row removed" -> XmlText.remove(tell(dice.one(rules())));
      case "row doubled" -> doubled();
      case "hit policy changed" ->
          set("decisionTable", "hitPolicy", "FIRST", "ANY", "COLLECT", "RULE ORDER", "UNIQUE", "");
      case "type changed" -> type();
      case "column renamed" -> misspell(dice.one(outputs()), "name");
      case "column removed" -> columnRemoved();
      case "attribute dropped" -> attribute(false);
      case "attribute misspelt" -> attribute(true);
      default -> input();
    }
  }

  /** How a case begins that meets what was altered. */
  Map<String, String> cells() {
    if (rule == null) {
      return Map.of();
    }
    var first = texts(rule).get(0).getTextContent().replace("\"", "").strip();
    return first.matches("[A-Z]+(-[A-Z]+)?") && Categories.NAMES.contains(first)
        ? Map.of("category", first)
        : Map.of();
  }

  /** Of our categories those whose requests a test can carry along. */
  private static final class Categories {
    static final List<String> NAMES =
        List.of("LABOUR", "NSSF", "LAND-PRIV", "LAND-AUTH", "ENV", "CONDUCT", "OTHER");
  }

  private interface Change {
    void make(Element text);
  }

  private List<Element> rules() {
    return table.elements("rule");
  }

  private List<Element> outputs() {
    return table.elements("output");
  }

  private static List<Element> texts(Element rule) {
    var texts = rule.getElementsByTagNameNS("*", "text");
    return Stream.iterate(0, i -> i < texts.getLength(), i -> i + 1)
        .map(i -> (Element) texts.item(i))
        .toList();
  }

  private Element tell(Element element) {
    what = element.getLocalName() + " " + element.getAttribute("id");
    rule = element.getLocalName().equals("rule") ? element : rule;
    return element;
  }

  private void cell(Change change) {
    rule = dice.one(rules());
    var text = dice.one(texts(rule));
    var before = text.getTextContent();
    change.make(text);
    what = "rule " + rule.getAttribute("id") + " " + before + " -> " + text.getTextContent();
  }

  private void otherCell(Element text) {
    var before = text.getTextContent();
    text.setTextContent(
        before.strip().matches("\\d+")
            ? dice.otherNumber(before)
            : before.matches("true|false")
                ? dice.one(List.of("yes", "\"true\"", String.valueOf(before.equals("false")), "1"))
                : switch (dice.below(4)) {
                  case 0 -> before.replace("\"", "");
                  case 1 -> "-";
                  case 2 -> "not(" + before + ")";
                  default -> dice.misspelt(before);
                });
  }

  private void cellOfAnother(Element text) {
    var column = texts(rule).indexOf(text);
    text.setTextContent(texts(dice.one(rules())).get(column).getTextContent());
  }

  private void exchange(Element text) {
    var other = texts(dice.one(rules())).get(texts(rule).indexOf(text));
    var kept = text.getTextContent();
    text.setTextContent(other.getTextContent());
    other.setTextContent(kept);
  }

  private void doubled() {
    var original = tell(dice.one(rules()));
    var copy = (Element) original.cloneNode(true);
    copy.setAttribute("id", original.getAttribute("id") + "Copy");
    original.getParentNode().insertBefore(copy, original);
    if (dice.below(2) == 0) {
      otherCell(dice.one(texts(copy)));
    }
  }

  private void set(String element, String attribute, String... values) {
    var of = tell(table.elements(element).get(0));
    of.setAttribute(attribute, dice.one(List.of(values)));
    what += " " + attribute + "=" + of.getAttribute(attribute);
  }

  private void type() {
    var typed = table.elements().stream().filter(each -> each.hasAttribute("typeRef")).toList();
    var column = tell(dice.one(typed));
    column.setAttribute(
        "typeRef",
        dice.one(List.of("string", "integer", "boolean", "long", "double", "date", "number")));
    what += " " + column.getAttribute("typeRef");
  }

  private void misspell(Element element, String attribute) {
    tell(element);
    element.setAttribute(attribute, dice.misspelt(element.getAttribute(attribute)));
    what += " " + attribute + "=" + element.getAttribute(attribute);
  }

  private void columnRemoved() {
    var outputs = outputs();
    var column = dice.below(outputs.size());
    tell(outputs.get(column));
    XmlText.remove(outputs.get(column));
    rules()
        .forEach(
            each -> XmlText.remove(each.getElementsByTagNameNS("*", "outputEntry").item(column)));
  }

  private void attribute(boolean misspelt) {
    var held =
        table.elements().stream().filter(each -> each.getAttributes().getLength() > 0).toList();
    var element = tell(dice.one(held));
    var name =
        element.getAttributes().item(dice.below(element.getAttributes().getLength())).getNodeName();
    if (misspelt) {
      misspell(element, name);
    } else {
      what += " " + name;
      element.removeAttribute(name);
    }
  }

  private void input() {
    var expression = dice.one(table.elements("inputExpression"));
    var text = (Element) expression.getElementsByTagNameNS("*", "text").item(0);
    tell(expression);
    text.setTextContent(dice.misspelt(text.getTextContent()));
    what += " " + text.getTextContent();
  }
}
