package org.sala.notification;

/** Who takes a message to its reader. */
enum Delivery {
  /** Somebody at the desk calls, writes or sends a letter. */
  DESK,
  /** The reader finds it in Sala. */
  INBOX
}
