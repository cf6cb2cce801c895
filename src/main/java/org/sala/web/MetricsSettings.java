package org.sala.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who may read the metrics beside administrators, bound from {@code sala.metrics}.
 *
 * @param token what Prometheus sends as its bearer token, at least 20 characters; null where it
 *     reads nothing
 */
@ConfigurationProperties("sala.metrics")
record MetricsSettings(String token) {

  private static final int SHORTEST = 20;
  private static final String BEARER = "Bearer ";

  /**
   * Checks that it cannot be guessed.
   *
   * @throws IllegalArgumentException if it is too short
   */
  MetricsSettings {
    if (token != null && token.length() < SHORTEST) {
      throw new IllegalArgumentException(
          "sala.metrics.token (SALA_METRICS_TOKEN) has %d characters. Allowed are %d or more: openssl rand -hex 24"
              .formatted(token.length(), SHORTEST));
    }
  }

  /** Whether a header {@code Authorization} brings a token at all. */
  static boolean isToken(String authorization) {
    return authorization != null && authorization.startsWith(BEARER);
  }

  /** Whether it brings this one; takes as long for a wrong one. */
  boolean admits(String authorization) {
    return token != null
        && isToken(authorization)
        && MessageDigest.isEqual(
            token.getBytes(StandardCharsets.UTF_8),
            authorization.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8));
  }
}
