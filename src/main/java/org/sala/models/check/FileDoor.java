package org.sala.models.check;

import java.nio.charset.StandardCharsets;
import org.sala.engine.ModelGuards;

/**
 * Which files are read at all: of a kind that is known, not too large, without what no model may
 * hold.
 */
final class FileDoor {

  private static final int LARGEST = 1_000_000;

  private final boolean isSent;
  private final Findings findings;

  /**
   * @param isSent whether the files are sent now, or stand already
   */
  FileDoor(boolean isSent, Findings findings) {
    this.isSent = isSent;
    this.findings = findings;
  }

  boolean takes(LawFile file) {
    if (!file.isProcess() && !file.isTable() && !file.isForm() && !file.isSheet()) {
      findings.add(Weight.UNREADABLE, file.name(), "models.other-ending");
    } else if (file.content().length > LARGEST) {
      findings.add(
          Weight.UNREADABLE,
          file.name(),
          "models.too-large",
          file.content().length / 1000,
          LARGEST / 1000);
    } else if (isOfCamunda8(file)) {
      findings.add(Weight.UNREADABLE, file.name(), "models.camunda-8");
    } else {
      return !isSent || isHarmless(file);
    }
    return false;
  }

  // What declares entities is not read any further.
  private boolean isHarmless(LawFile file) {
    var declares = new String(file.content(), StandardCharsets.UTF_8).contains("<!DOCTYPE");
    ModelGuards.refusals(file.name(), file.content())
        .forEach(
            sentence ->
                findings.say(
                    declares ? Weight.UNREADABLE : Weight.STUCK,
                    file.name(),
                    "",
                    sentence.en(),
                    sentence));
    return !declares;
  }

  private static boolean isOfCamunda8(LawFile file) {
    var text = new String(file.content(), StandardCharsets.UTF_8);
    return text.contains("http://camunda.org/schema/zeebe/1.0")
        || text.matches("(?s).*\"?executionPlatform\"?\\s*[=:]\\s*\"Camunda Cloud\".*");
  }
}
