package org.sala.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.sala.people.Accounts.Account;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Remembers for a minute which passwords were found right, so that a program that sends one with
 * each call does not wait for the slow hash each time. What is kept is a keyed hash over password,
 * stored hash and groups, with a key that only this process has: as soon as one of them changes, on
 * whichever node, nothing is remembered any more.
 */
@Component
class VerifiedCredentials {

  private static final long NANOS = Duration.ofSeconds(60).toNanos();
  private static final int KEY_BYTES = 32;

  private final SecretKeySpec key;
  private final Map<String, Verified> byAccount = new ConcurrentHashMap<>();

  private final LongSupplier nanos;

  private record Verified(byte[] mac, long since) {}

  @Autowired
  VerifiedCredentials() {
    this(System::nanoTime);
  }

  VerifiedCredentials(LongSupplier nanos) {
    this.nanos = nanos;
    var random = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(random);
    this.key = new SecretKeySpec(random, "HmacSHA256");
  }

  /** Whether this password was found right for this account in the last minute. */
  boolean holds(Account account, String password) {
    var verified = byAccount.get(account.id());
    if (verified == null || account.logIn().locked() || account.logIn().waits()) {
      return false;
    }
    boolean isKnown =
        !isOld(verified) && MessageDigest.isEqual(verified.mac(), mac(account, password));
    if (isOld(verified)) {
      byAccount.remove(account.id(), verified);
    }
    return isKnown;
  }

  /** Remembers a password that was just found right. */
  void remember(Account account, String password) {
    byAccount.values().removeIf(this::isOld);
    byAccount.put(account.id(), new Verified(mac(account, password), nanos.getAsLong()));
  }

  /** Forgets what was found right for an account. */
  void forget(String account) {
    byAccount.remove(account);
  }

  private boolean isOld(Verified verified) {
    return nanos.getAsLong() - verified.since() > NANOS;
  }

  /** Tells a name and password from another one, in this process only; neither can be read. */
  String mark(String user, String password) {
    return HexFormat.of().formatHex(mac(user, password));
  }

  private byte[] mac(Account account, String password) {
    return mac(
        account.id(), password, account.logIn().hash(), new TreeSet<>(account.groups()).toString());
  }

  private byte[] mac(String... parts) {
    try {
      var mac = Mac.getInstance(key.getAlgorithm());
      mac.init(key);
      for (var part : parts) {
        mac.update(part.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) 0);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no keyed hash.", e);
    }
  }
}
