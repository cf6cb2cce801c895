package org.sala.models.check;

import java.util.List;
import org.springframework.stereotype.Component;

/** Looks at newer versions of processes for the cases that run on earlier ones. */
@Component
public class ObstaclesOnward {

  private final InForce inForce;
  private final LivingOffice office;

  ObstaclesOnward(InForce inForce, LivingOffice office) {
    this.inForce = inForce;
    this.office = office;
  }

  /**
   * What the cases of an earlier version would meet in the one in force.
   *
   * @param process the id of the process
   * @param earlier the file of the version on which they run
   */
  public Obstacles of(String process, LawFile earlier) {
    var set = ModelCheck.set(List.of(), inForce.files(), office.now(), new Findings());
    var before =
        new LawReader(false, new Findings()).read(List.of(earlier)).processes().get(process);
    return new Obstacles(set, before, set.processes().get(process));
  }
}
