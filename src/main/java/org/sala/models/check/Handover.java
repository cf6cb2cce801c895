package org.sala.models.check;

import java.util.HashMap;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What a step hands to the process it calls, and gets back. */
final class Handover {

  private Handover() {}

  static List<CamundaIn> in(CallActivity call) {
    return mappings(call, CamundaIn.class);
  }

  static List<CamundaOut> out(CallActivity call) {
    return mappings(call, CamundaOut.class);
  }

  private static <T extends ModelElementInstance> List<T> mappings(
      CallActivity call, Class<T> type) {
    return call.getExtensionElements() == null
        ? List.of()
        : call.getExtensionElements().getElementsQuery().filterByType(type).list();
  }

  /** What the called process begins with: its case's facts, what was written, what is mapped. */
  static Known into(ModelSet set, ProcessFile called, CallActivity call, Known caller) {
    var begins = new HashMap<>(set.facts(called).values());
    caller
        .values()
        .forEach(
            (name, value) -> {
              if (begins.containsKey(name) || isOfTheCase(set, called, name, value)) {
                begins.put(name, value);
              }
            });
    for (var in : in(call)) {
      var isNothing = in.getCamundaSource() != null && caller.of(in.getCamundaSource()) == null;
      if (in.getCamundaTarget() != null
          && !(isNothing && begins.containsKey(in.getCamundaTarget()))) {
        begins.put(
            in.getCamundaTarget(),
            Mapped.of(in.getCamundaSource(), in.getCamundaSourceExpression(), caller));
      }
    }
    return new Known(begins);
  }

  /** What the caller knows afterwards. */
  static Known back(ModelSet set, ProcessFile from, CallActivity call, Known caller, Known end) {
    var knows = new HashMap<>(caller.values());
    end.values()
        .forEach(
            (name, value) -> {
              if (isOfTheCase(set, from, name, value) && !isSure(knows.get(name))) {
                knows.put(name, value);
              }
            });
    for (var out : out(call)) {
      if (out.getCamundaTarget() != null) {
        knows.put(
            out.getCamundaTarget(),
            Mapped.of(out.getCamundaSource(), out.getCamundaSourceExpression(), end));
      }
    }
    return new Known(knows);
  }

  // Forms that were written in stand in the case file; the dates of a request in the product's
  // tables, where a model finds them without a variable.
  private static boolean isOfTheCase(ModelSet set, ProcessFile file, String name, Value value) {
    return name.startsWith(Known.WRITTEN)
        || value.sort() == Sort.DATE && !set.kind(file).facts().isEmpty();
  }

  private static boolean isSure(Value value) {
    return value != null && value.level() == Level.SURE;
  }
}
