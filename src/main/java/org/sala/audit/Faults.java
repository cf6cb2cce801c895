package org.sala.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sala.audit.Fault.Kind;

/** What a recount finds: all of it counted, the first hundred told. */
class Faults {

  private static final int TOLD = 100;

  private final List<Fault> told = new ArrayList<>();
  private int found;

  /** Notes a fault of a record or row. */
  void add(Kind kind, LocalDate day, Object what) {
    found++;
    if (told.size() < TOLD) {
      told.add(new Fault(kind, day, String.valueOf(what)));
    }
  }

  /** Notes a fault of a day. */
  void add(Kind kind, LocalDate day) {
    add(kind, day, day);
  }

  /** How many there are. */
  int found() {
    return found;
  }

  /** The first of them. */
  List<Fault> told() {
    return List.copyOf(told);
  }
}
