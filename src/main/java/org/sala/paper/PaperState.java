package org.sala.paper;

import java.util.Set;

/** What becomes of a paper, and what may follow. */
public enum PaperState {
  PRINTED,
  SIGNED,
  HANDED_OVER,
  SENT,
  RETURNED;

  /** What may be noted next. */
  public Set<PaperState> next() {
    return switch (this) {
      case PRINTED -> Set.of(SIGNED, HANDED_OVER, SENT);
      case SIGNED -> Set.of(HANDED_OVER, SENT);
      case HANDED_OVER -> Set.of(RETURNED);
      case SENT -> Set.of(RETURNED, HANDED_OVER);
      case RETURNED -> Set.of(HANDED_OVER, SENT);
    };
  }

  /** Whether the reader has it, or it is on its way. */
  public boolean hasLeft() {
    return this == HANDED_OVER || this == SENT;
  }
}
