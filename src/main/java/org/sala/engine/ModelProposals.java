package org.sala.engine;

import java.util.Map;

/** Takes in what people deploy: models, tables and forms that are to count. */
public interface ModelProposals {

  /**
   * Keeps files that somebody has deployed.
   *
   * @param name of the deployment, null if it has none
   * @param files by their names without folders
   * @return the number of the change
   * @throws Refusal if they could not be put in force
   */
  long propose(String name, Map<String, byte[]> files, String person);
}
