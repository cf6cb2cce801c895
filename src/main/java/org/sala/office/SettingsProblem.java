package org.sala.office;

import java.util.List;

/** Settings with which Sala does not start: one sentence each, for whoever can set them right. */
public class SettingsProblem extends RuntimeException {

  /** Goes on after the sentences. */
  public static final String WHAT_TO_DO =
      "Set this right in the environment of Sala (on a server: the file of settings, see"
          + " docker/README.md; docker/SETTINGS.md has every setting) and start again.";

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
