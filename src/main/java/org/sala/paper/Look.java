package org.sala.paper;

/** How words look. */
record Look(Setting setting, boolean underlined, int colour) {

  static final int BLACK = 0;
}
