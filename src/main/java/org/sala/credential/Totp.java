package org.sala.credential;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One-time codes that follow from a secret and the time, as the apps on phones reckon them: RFC
 * 6238 with its defaults, HMAC-SHA-1, 30 seconds, six digits.
 */
final class Totp {

  private static final int SECONDS = 30;
  private static final int MODULUS = 1_000_000;

  /** A phone's clock may be one step off in either direction. */
  private static final int WINDOW = 1;

  private Totp() {}

  /** The step to which a code belongs at this moment; nothing for a wrong one. */
  static OptionalLong step(byte[] secret, String code, Instant now) {
    var step = Math.floorDiv(now.getEpochSecond(), SECONDS);
    return LongStream.rangeClosed(step - WINDOW, step + WINDOW)
        .filter(each -> code(secret, each).equals(code))
        .findFirst();
  }

  /** The code of the moment. */
  static String code(byte[] secret, Instant now) {
    return code(secret, Math.floorDiv(now.getEpochSecond(), SECONDS));
  }

  private static String code(byte[] secret, long step) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, mac.getAlgorithm()));
      var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xf; // RFC 4226, section 5.3
      int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
      return "%06d".formatted(number % MODULUS);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no HMAC-SHA-1.", e);
    }
  }
}
