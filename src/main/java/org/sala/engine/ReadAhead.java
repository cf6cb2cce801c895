package org.sala.engine;

import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Reads the processes of several cases in one statement, so that what the engine does with each of
 * them afterwards, in the same command, finds them read.
 */
@Component
public class ReadAhead {

  /**
   * The ids of the process instances that run for these cases, each with the number of its case;
   * called within an engine command.
   */
  public Map<String, String> instances(Collection<String> caseNumbers) {
    return CaseTree.current().readCases(caseNumbers);
  }
}
