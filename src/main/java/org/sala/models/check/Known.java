package org.sala.models.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What is known at a place of a model: the variables, and under {@code #form} the forms that have
 * been written in.
 */
record Known(Map<String, Value> values) {

  static final String WRITTEN = "#";

  static final Known NOTHING = new Known(Map.of());

  /** What is known where two ways meet; null for a way that nobody has come. */
  static Known join(Known one, Known other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    var names = new HashSet<>(one.values.keySet());
    names.addAll(other.values.keySet());
    var joined = new HashMap<String, Value>();
    names.forEach(
        name -> joined.put(name, Value.join(one.values.get(name), other.values.get(name))));
    return new Known(joined);
  }

  Value of(String name) {
    return values.get(name);
  }

  Known with(String name, Value value) {
    return with(Map.of(name, value));
  }

  Known with(Map<String, Value> more) {
    var all = new HashMap<>(values);
    all.putAll(more);
    return new Known(all);
  }

  /** With an answer that may not be given: what was known before remains possible. */
  Known withPerhaps(String name, Value value) {
    return with(name, Value.join(values.get(name), value));
  }

  Known withWritten(String form) {
    return with(WRITTEN + form, Value.sure(null, Sort.OTHER));
  }

  boolean isWritten(String oneOf) {
    for (var form : oneOf.split("\\|")) {
      var written = values.get(WRITTEN + form);
      if (written != null && (oneOf.contains("|") || written.level() == Level.SURE)) {
        return true;
      }
    }
    return false;
  }

  /** Where somebody interrupts whatever is going on: a variable may have any value by then. */
  Known atAnyTime() {
    var loose = new HashMap<String, Value>();
    values.forEach((name, value) -> loose.put(name, value.isYesOrNo() ? value : value.among(null)));
    return new Known(loose);
  }

  Set<String> names() {
    return values.keySet();
  }
}
