package org.sala.evidence;

/** So many files are being received that there is no room for another one at this moment. */
public class TooManyFiles extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TooManyFiles() {
    super("All places for files that are being received are taken.");
  }
}
