package org.sala.models.check;

import java.util.HashSet;
import java.util.Set;

/**
 * What is known of a variable at a place of a model.
 *
 * @param values what it can be; null for anything
 */
record Value(Level level, Set<Object> values, Sort sort) {

  static Value sure(Set<Object> values, Sort sort) {
    return new Value(Level.SURE, values, sort);
  }

  /** What it is where two ways meet; null stands for a way on which it is not set. */
  static Value join(Value one, Value other) {
    if (one == null || other == null) {
      var there = one == null ? other : one;
      return there.at(Level.NOT_ON_EVERY_WAY);
    }
    var worse = one.level.compareTo(other.level) > 0 ? one.level : other.level;
    return new Value(
        worse, both(one.values, other.values), one.sort == other.sort ? one.sort : Sort.OTHER);
  }

  private static Set<Object> both(Set<Object> one, Set<Object> other) {
    if (one == null || other == null) {
      return null;
    }
    var all = new HashSet<>(one);
    all.addAll(other);
    return all;
  }

  Value at(Level other) {
    return new Value(other, values, sort);
  }

  Value among(Set<Object> some) {
    return new Value(level, some, sort);
  }

  boolean isYesOrNo() {
    return values != null && !values.isEmpty() && Types.YES_OR_NO.containsAll(values);
  }
}
