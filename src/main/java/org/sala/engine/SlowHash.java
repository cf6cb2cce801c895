package org.sala.engine;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;

/**
 * Hashes passwords so slowly that a stolen table of them is of little use: PBKDF2 with HMAC-SHA-512
 * and the number of rounds that OWASP names for it. The rounds stand in each hash, so that they can
 * grow.
 */
class SlowHash implements PasswordEncryptor {

  static final String NAME = "PBKDF2-SHA512";
  private static final int ROUNDS = 210_000;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 512;

  private final SecureRandom random = new SecureRandom();

  /** Whether a stored hash is not made as hashes are made today. */
  static boolean isOutdated(String stored) {
    return !stored.startsWith("{" + NAME + "}" + ROUNDS + "$");
  }

  @Override
  public String hashAlgorithmName() {
    return NAME;
  }

  @Override
  public String encrypt(String password) {
    var salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return ROUNDS + "$" + text(salt) + "$" + text(hash(password, salt, ROUNDS));
  }

  /** What looks like a hash and belongs to no password; checking one against it takes as long. */
  String ofNothing() {
    var hash = new byte[HASH_BITS / 8];
    random.nextBytes(hash);
    var salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return ROUNDS + "$" + text(salt) + "$" + text(hash);
  }

  @Override
  public boolean check(String password, String stored) {
    var parts = stored.split("\\$");
    var salt = Base64.getDecoder().decode(parts[1]);
    var hash = hash(password, salt, Integer.parseInt(parts[0]));
    return MessageDigest.isEqual(hash, Base64.getDecoder().decode(parts[2]));
  }

  private static byte[] hash(String password, byte[] salt, int rounds) {
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
          .generateSecret(new PBEKeySpec(password.toCharArray(), salt, rounds, HASH_BITS))
          .getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java cannot hash passwords.", e);
    }
  }

  private static String text(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
