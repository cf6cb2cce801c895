package org.sala.paper;

import java.util.Optional;
import org.sala.language.Bilingual;
import org.sala.language.Wording;

/** The kinds of outgoing papers, each with the message that has reached its reader by it. */
public enum PaperKind {
  RECEIPT("number:"),
  INFORMATION_REQUEST("information-needed:"),
  ANSWER("answered:"),
  INTERIM("interim:"),
  REFERRAL(null),
  REFUSAL("not-accepted:"),
  INVITATION("invited:"),
  REPORT(null),
  MEETING_REPORT(null),
  NOTICE_RECEIPT("acknowledged:");

  private final String message;

  PaperKind(String message) {
    this.message = message;
  }

  /** What a paper of this kind is called, above it and in lists. */
  public Bilingual title() {
    return Wording.of("paper.kind." + name());
  }

  /** How the keys of the messages begin that it carries; nothing where it carries none. */
  Optional<String> message() {
    return Optional.ofNullable(message);
  }
}
