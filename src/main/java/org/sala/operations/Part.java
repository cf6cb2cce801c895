package org.sala.operations;

import java.util.Arrays;
import java.util.Optional;

/** What Sala stands on and is watched by itself; health has one component for each. */
enum Part {
  DATABASE("database"),
  DISK("diskSpace"),
  CLOCK("clock"),
  RESTORE("restore"),
  ACCOUNTS("administratorHealth"),
  SIGN_ON("signOn"),
  JOBS("jobs"),
  AUDIT("audit"),
  BACKUP("backup");

  private final String component;

  Part(String component) {
    this.component = component;
  }

  /** The part that a component of health tells of, or nothing for those of the framework. */
  static Optional<Part> of(String component) {
    return Arrays.stream(values()).filter(part -> part.component.equals(component)).findFirst();
  }
}
