package org.sala.models.check;

/** What it stands for. */
enum Sort {
  GROUP,
  GROUPS,
  DATE,
  WORDS,
  CHOICE,
  OTHER
}
