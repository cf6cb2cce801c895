package org.sala.web;

/** A case that cannot go on, ends without a word, or meets an error; the message says where. */
final class Standstill extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Standstill(String message) {
    super(message);
  }
}
