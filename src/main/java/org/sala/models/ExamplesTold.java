package org.sala.models;

import java.util.List;
import org.sala.language.Bilingual;
import org.sala.models.check.Finding;
import org.sala.models.example.ExampleRun;

/**
 * What would come of the owners' examples if a change were in force.
 *
 * @param held how many would come as they should
 * @param others what would not, a sentence for each
 */
record ExamplesTold(int held, List<Bilingual> others) {

  static final ExamplesTold NONE = new ExamplesTold(0, List.of());

  static ExamplesTold of(ExampleRun run) {
    return new ExamplesTold(run.held(), run.findings().stream().map(Finding::text).toList());
  }
}
