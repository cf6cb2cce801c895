package org.sala.models;

import java.util.List;
import org.sala.engine.Refusal;
import org.sala.engine.SentModels;
import org.sala.language.Bilingual;
import org.sala.language.Wording;
import org.sala.models.check.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The door through which process owners send models. What the check finds is answered all at once
 * in the engine's own way, so that Camunda Modeler shows it; hints are logged.
 */
@Component
class DeploymentDoor {

  private static final Logger LOG = LoggerFactory.getLogger(DeploymentDoor.class);
  private static final int SHOWN = 25;

  private final LawCheck check;

  DeploymentDoor(LawCheck check) {
    this.check = check;
  }

  @EventListener
  void sent(SentModels models) {
    var found = check.of(models.files());
    var errors = found.stream().filter(Finding::blocks).toList();
    if (!errors.isEmpty()) {
      throw new Refusal(sentence(errors));
    }
    found.forEach(hint -> LOG.info("{}", hint.text().en()));
  }

  private static Bilingual sentence(List<Finding> errors) {
    var lines = Bilingual.joined("\n", errors.stream().limit(SHOWN).map(Finding::text).toList());
    return errors.size() <= SHOWN
        ? lines
        : Bilingual.joined(
            "\n", List.of(lines, Wording.of("models.and-more", errors.size() - SHOWN)));
  }
}
