package org.sala.models.check;

import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The types in which the product writes down what it gives and needs. */
final class Types {

  static final Set<Object> YES_OR_NO = Set.of(true, false);

  // Enough to see whether a comparison can be true and can be false.
  private static final Set<Object> NUMBERS =
      Set.copyOf(LongStream.rangeClosed(0, 20).boxed().toList());

  private Types() {}

  /** A variable that is set to something of a type, see {@link Product}. */
  static Value of(String type, Office office) {
    return switch (type.replace("?", "")) {
      case "group" -> Value.sure(null, Sort.GROUP);
      case "groups" -> Value.sure(null, Sort.GROUPS);
      case "date" -> Value.sure(null, Sort.DATE);
      case "boolean" -> Value.sure(YES_OR_NO, Sort.OTHER);
      case "category" -> Value.sure(Set.copyOf(office.categories()), Sort.CHOICE);
      case "number" -> Value.sure(NUMBERS, Sort.OTHER);
      case "person", "any" -> Value.sure(null, Sort.OTHER);
      default ->
          Value.sure(
              Set.copyOf(Stream.of(type.replace("?", "").split("\\|")).toList()), Sort.CHOICE);
    };
  }
}
