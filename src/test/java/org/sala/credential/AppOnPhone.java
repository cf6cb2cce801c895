package org.sala.credential;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.sala.engine.EngineClock;

/** The app on somebody's phone, into which a key was typed. */
public final class AppOnPhone {

  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private final byte[] secret;

  /** With this key, as it is shown. */
  public AppOnPhone(String key) {
    var digits =
        key.replace(" ", "")
            .chars()
            .mapToObj(letter -> Integer.toString(ALPHABET.indexOf(letter), 32))
            .collect(Collectors.joining());
    var number = new BigInteger(digits, 32).toByteArray();
    this.secret = new byte[20];
    var from = Math.max(0, number.length - 20);
    var bytes = Arrays.copyOfRange(number, from, number.length);
    System.arraycopy(bytes, 0, secret, 20 - bytes.length, bytes.length);
  }

  /** The code of the moment. */
  public String code() {
    return Totp.code(secret, EngineClock.now());
  }
}
