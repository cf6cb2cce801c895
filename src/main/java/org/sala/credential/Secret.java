package org.sala.credential;

import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/** Random secrets, and how a person types or photographs one. */
final class Secret {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 20; // RFC 4226, section 4: 160 bits
  private static final int RADIX = 32;
  private static final int DIGITS = 32; // five bits each
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"; // RFC 4648
  private static final int GROUP = 4;

  private Secret() {}

  /** A new one of 160 bits. */
  static byte[] make() {
    var secret = new byte[BYTES];
    RANDOM.nextBytes(secret);
    return secret;
  }

  /** A secret of 160 bits as 32 letters and digits. */
  static String letters(byte[] secret) {
    var digits = new BigInteger(1, secret).toString(RADIX);
    var letters = new StringBuilder("A".repeat(DIGITS - digits.length()));
    digits.chars().forEach(digit -> letters.append(ALPHABET.charAt(Character.digit(digit, RADIX))));
    return letters.toString();
  }

  /** Letters in groups of four, as they are copied from paper. */
  static String inGroups(String letters) {
    return letters.replaceAll("(?<=\\G.{" + GROUP + "})(?=.)", " ");
  }

  /** The address that apps on phones read from the picture. */
  static String address(String issuer, String account, byte[] secret) {
    return "otpauth://totp/%s:%s?secret=%s&issuer=%1$s"
        .formatted(encoded(issuer), encoded(account), letters(secret));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
