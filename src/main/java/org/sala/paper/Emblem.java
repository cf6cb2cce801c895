package org.sala.paper;

import java.io.IOException;
import java.nio.file.Files;
import org.sala.office.SettingsProblem;
import org.springframework.stereotype.Component;

/** The picture above the name of the office, and its own fonts: read at the start or not at all. */
@Component
class Emblem {

  private final byte[] picture;

  Emblem(PaperSettings settings) {
    if (settings.fonts() != null) {
      Typefaces.lookIn(settings.fonts());
    }
    try {
      picture = settings.emblem() == null ? null : Files.readAllBytes(settings.emblem());
    } catch (IOException e) {
      throw new SettingsProblem(
          "There is no picture %s. Set sala.paper.emblem to a PNG file, or leave it out."
              .formatted(settings.emblem()));
    }
  }

  /** The picture; null where the office has none. */
  byte[] picture() {
    return picture;
  }
}
