package org.sala.office;

import java.util.List;

/** Settings with which Sala does not start: one sentence each, for whoever can set them right. */
public class SettingsProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** One setting: what was found, what is allowed, where to set it. */
  public SettingsProblem(String sentence) {
    this(List.of(sentence));
  }

  /** Several settings, in the order in which they are told. */
  public SettingsProblem(List<String> sentences) {
    super(String.join("\n", sentences));
  }
}
