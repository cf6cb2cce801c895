package org.sala.request;

import java.time.Duration;
import java.time.Instant;
import org.sala.language.Bilingual;

/** For how many days a request has been open since its receipt. */
public enum Age {
  WEEK(0, 7),
  MONTH(7, 30),
  QUARTER(30, 90),
  OLDER(90, 100_000);

  private final Duration atLeast;
  private final Duration below;

  Age(int atLeast, int below) {
    this.atLeast = Duration.ofDays(atLeast);
    this.below = Duration.ofDays(below);
  }

  /** What is said of it, in both languages. */
  public Bilingual words() {
    return RequestTerms.of("AGE_" + name());
  }

  /** Received after this moment. */
  public Instant after(Instant now) {
    return now.minus(below);
  }

  /** Received by this moment; what comes in while somebody looks belongs to the youngest. */
  public Instant until(Instant now) {
    return this == WEEK ? now.plus(Duration.ofDays(1)) : now.minus(atLeast);
  }
}
