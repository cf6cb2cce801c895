package org.sala.models;

/** Where a change of the models comes from. */
public enum ChangeOrigin {
  /** A process owner deployed files from Camunda Modeler. */
  OWNER,
  /** A new version of Sala brings files of its own. */
  PRODUCT,
  /** An earlier change is taken back. */
  UNDO
}
