package org.sala.models.check;

import java.util.Arrays;
import java.util.Objects;

/** A file of models as it is sent or stands. */
public record LawFile(String name, byte[] content) {

  boolean isProcess() {
    return name.endsWith(".bpmn") || name.endsWith(".bpmn20.xml");
  }

  boolean isTable() {
    return name.endsWith(".dmn") || name.endsWith(".dmn11.xml");
  }

  boolean isForm() {
    return name.endsWith(".form");
  }

  /** Whether it is a sheet of examples. */
  public boolean isSheet() {
    return name.endsWith(".csv");
  }

  /** The name without its ending, which ought to be the id of what it holds. */
  String key() {
    return name.replaceFirst("^.*[/\\\\]", "")
        .replaceFirst("\\.(bpmn20\\.xml|dmn11\\.xml|[^.]+)$", "");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LawFile file
        && file.name.equals(name)
        && Arrays.equals(file.content, content);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, Arrays.hashCode(content));
  }

  @Override
  public String toString() {
    return name;
  }
}
