package org.sala.web;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.sala.people.Accounts.Account;
import org.springframework.stereotype.Component;

/**
 * Checks a name and password once that several calls send at the same moment. A program that sends
 * one with each call would otherwise meet itself at the slow hash each time that what was found
 * right is forgotten.
 */
@Component
class SimultaneousLogIns {

  private final Map<String, CompletableFuture<Account>> underWay = new ConcurrentHashMap<>();

  /**
   * The result of the check that is under way for the same log-in, or else of this one.
   *
   * @param logIn tells one name and password from another
   * @throws RuntimeException what the check throws, to each of those who waited for it
   */
  Account checked(String logIn, Supplier<Account> check) {
    var own = new CompletableFuture<Account>();
    var first = underWay.putIfAbsent(logIn, own);
    if (first != null) {
      return joined(first);
    }
    try {
      own.complete(check.get());
    } catch (RuntimeException | Error e) {
      own.completeExceptionally(e);
    } finally {
      underWay.remove(logIn);
    }
    return joined(own);
  }

  private static Account joined(CompletableFuture<Account> result) {
    try {
      return result.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
