package org.sala.retention;

import org.sala.engine.OncePerTransaction;
import org.sala.language.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts a mark in the place of the words of a case of which the register says that they go: one
 * function of the database does, with the rights of its owner.
 */
@Component
class ErasedWords {

  private final JdbcClient jdbc;
  private final SharedTraits traits;

  ErasedWords(JdbcClient jdbc, SharedTraits traits) {
    this.jdbc = jdbc;
    this.traits = traits;
  }

  /** Erases them, in the transaction of the register. */
  void of(String caseNumber) {
    traits.rememberFor(caseNumber);
    jdbc.sql("select erase_words(?, ?)")
        .params(caseNumber, Wording.of("retention.mark").label())
        .query(row -> {});
    OncePerTransaction.forgetEverything();
  }
}
