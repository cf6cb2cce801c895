package org.sala.models;

/** How something differs. */
enum Alteration {
  ADDED,
  REMOVED,
  CHANGED
}
