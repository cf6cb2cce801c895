package org.sala.models.check;

/** Whether it is there. */
enum Level {
  SURE,
  MAYBE_NULL,
  NOT_ON_EVERY_WAY
}
