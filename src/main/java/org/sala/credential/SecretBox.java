package org.sala.credential;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Encrypts what the database is to keep and not to know: AES-256-GCM with the key of the settings.
 * What was written for one account is nothing in the row of another.
 */
@Component
class SecretBox {

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec key;

  SecretBox(SecondFactorSettings settings) {
    this.key = new SecretKeySpec(settings.keyBytes(), "AES");
  }

  byte[] lock(byte[] secret, String account) {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, account).doFinal(secret);
      return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java cannot encrypt.", e);
    }
  }

  /**
   * What was locked for this account.
   *
   * @throws IllegalStateException if it was locked with another key or for another account
   */
  byte[] open(byte[] locked, String account) {
    var bytes = ByteBuffer.wrap(locked);
    var nonce = new byte[NONCE_BYTES];
    bytes.get(nonce);
    var sealed = new byte[bytes.remaining()];
    bytes.get(sealed);
    try {
      return cipher(Cipher.DECRYPT_MODE, nonce, account).doFinal(sealed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "A second factor cannot be read: sala.second-factor.key is not the key it was written"
              + " with.",
          e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String account) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(account.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
