package org.sala.signon;

/** Why somebody whom the service knows has no place in Sala all the same. */
enum NoPlace {
  /** No row of the table names one of the person's groups. */
  NO_GROUP,
  /** Whoever administers does not see cases, and the table gives both. */
  ADMINISTERS_AND_SEES_CASES,
  /** The name of the account has letters that Sala does not take. */
  UNFIT_ACCOUNT,
  /** Somebody else has the account. */
  TAKEN_ACCOUNT,
  /** The service did not say who it is. */
  NOT_SIGNED_ON;

  /** How it stands in an address and in the keys of sentences. */
  String code() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** Says so where somebody asks to come in. */
  static final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final NoPlace reason;

    Refused(NoPlace reason) {
      super(reason.code());
      this.reason = reason;
    }

    NoPlace reason() {
      return reason;
    }
  }
}
