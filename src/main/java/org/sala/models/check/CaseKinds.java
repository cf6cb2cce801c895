package org.sala.models.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which kind of case comes by a process of the product, and what can be told to one. */
public final class CaseKinds {

  private static final Product PRODUCT = Product.read();

  private CaseKinds() {}

  /** The kind of case that comes by a process; nothing for one that the product does not know. */
  public static Optional<String> of(String process) {
    return PRODUCT.process(process).map(ProcessNeeds::kind);
  }

  /**
   * The messages that come from outside at any time, with the variables that they set and their
   * types. One that comes after something was written is sent by the step that reads it, and one
   * that comes with a deed says nothing without it.
   */
  public static Map<String, Map<String, List<String>>> messages() {
    var all = new TreeMap<String, Map<String, List<String>>>();
    for (var process : PRODUCT.processes().values()) {
      process
          .messages()
          .forEach(
              (name, needs) -> {
                if (needs.after().isEmpty() && !needs.withDeed()) {
                  var sets = new TreeMap<String, List<String>>();
                  needs
                      .sets()
                      .forEach((variable, type) -> sets.put(variable, List.of(type.split("\\|"))));
                  all.put(name, sets);
                }
              });
    }
    return all;
  }
}
