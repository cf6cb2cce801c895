package org.sala.paper;

/** How the pages of a paper are numbered. */
interface PageNumbering {

  /**
   * A number as it is printed.
   *
   * @param ofAll how many pages there are; else which one this is
   */
  String of(boolean ofAll);
}
