package org.sala.models.check;

import java.util.HashMap;

/** What a variable is that one mapping of a call sets. */
final class Mapped {

  private Mapped() {}

  static Value of(String source, String expression, Known from) {
    if (source != null) {
      var value = from.of(source);
      if (value == null) {
        return new Value(Level.MAYBE_NULL, null, Sort.OTHER);
      }
      return value.level() == Level.NOT_ON_EVERY_WAY ? value.at(Level.MAYBE_NULL) : value;
    }
    var read = expression == null ? null : Expression.of(expression);
    if (read == null || !read.names().isEmpty()) {
      return read != null && isYesOrNo(read, from)
          ? Value.sure(java.util.Set.of(true, false), Sort.OTHER)
          : Value.sure(null, Sort.OTHER);
    }
    var fixed = read.evaluate(java.util.Map.of());
    return Value.sure(java.util.Set.of(fixed), Sort.CHOICE);
  }

  private static boolean isYesOrNo(Expression read, Known from) {
    var some = new HashMap<String, Object>();
    read.names()
        .forEach(
            name -> {
              var value = from.of(name);
              some.put(
                  name,
                  value == null || value.values() == null || value.values().isEmpty()
                      ? null
                      : value.values().iterator().next());
            });
    return read.evaluate(some) instanceof Boolean;
  }
}
