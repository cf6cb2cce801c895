package org.sala.engine;

import org.camunda.bpm.engine.ProcessEngineException;

/** Says that more people log in at this moment than passwords can be checked. */
public class TooManyLogIns extends ProcessEngineException {

  TooManyLogIns() {
    super("Too many log-ins at once.");
  }
}
