package org.sala.language;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A name in both languages as somebody types it. */
public record TypedName(
    @NotNull @Text @Size(max = 200) @PlainText String en,
    @NotNull @Text @Size(max = 200) @PlainText String km) {

  /** What is kept of it. */
  public Bilingual kept() {
    return new Bilingual(VisibleText.strip(en), VisibleText.strip(km));
  }
}
