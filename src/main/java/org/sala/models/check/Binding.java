package org.sala.models.check;

record Binding(String type, String name) {

  static Binding attribute(String name) {
    return new Binding("property", name);
  }

  static Binding property(String name) {
    return new Binding("camunda:property", name);
  }

  static Binding businessKey() {
    return new Binding("camunda:in:businessKey", null);
  }
}
