package org.sala.signon;

import java.time.Instant;
import org.springframework.security.crypto.encrypt.TextEncryptor;

/**
 * What an OpenID Connect provider gave for a session.
 *
 * @param providerSession the provider's name for it; null if it has none
 * @param accessUntil until when the access token is good
 * @param refreshToken null if the provider gave none
 * @param groupsInIdToken whether groups stand in the ID token alone and not in what the provider
 *     tells of a user
 */
record ProviderTokens(
    String providerSession,
    String idToken,
    String accessToken,
    Instant accessUntil,
    String refreshToken,
    boolean groupsInIdToken) {

  /** The same as it is stored. */
  ProviderTokens enciphered(TextEncryptor cipher) {
    return new ProviderTokens(
        providerSession,
        cipher.encrypt(idToken),
        cipher.encrypt(accessToken),
        accessUntil,
        refreshToken == null ? null : cipher.encrypt(refreshToken),
        groupsInIdToken);
  }

  /** The same as it is used; what another secret enciphered cannot be. */
  ProviderTokens deciphered(TextEncryptor cipher) {
    return new ProviderTokens(
        providerSession,
        cipher.decrypt(idToken),
        cipher.decrypt(accessToken),
        accessUntil,
        refreshToken == null ? null : cipher.decrypt(refreshToken),
        groupsInIdToken);
  }
}
