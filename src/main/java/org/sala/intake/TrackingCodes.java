package org.sala.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Makes the requesters' unguessable tracking codes, of which only a hash is kept. */
@Component
class TrackingCodes {

  // Without the letters and digits that are misread over the phone: 31 symbols, 20 of them carry
  // 99 random bits.
  private static final String SYMBOLS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
  private static final int LENGTH = 20;

  private final SecureRandom random = new SecureRandom();

  /** A new tracking code, in groups of five. */
  String next() {
    var code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      if (i > 0 && i % 5 == 0) {
        code.append('-');
      }
      code.append(SYMBOLS.charAt(random.nextInt(SYMBOLS.length())));
    }
    return code.toString();
  }

  /** SHA-256 of a text in hexadecimal digits. */
  static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
