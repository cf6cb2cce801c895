package org.sala.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.apache.commons.lang3.StringUtils;
import org.sala.office.AllowedValue;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who may read the metrics beside administrators, bound from {@code sala.metrics}.
 *
 * @param token What Prometheus sends as its bearer token; without it only administrators read the
 *     metrics
 */
@ConfigurationProperties("sala.metrics")
record MetricsSettings(
    @AllowedValue(
            value = "a text of at least 20 characters without spaces: openssl rand -hex 24",
            pattern = "\\S{20,}")
        String token) {

  private static final String BEARER = "Bearer ";

  /** Whether a header {@code Authorization} brings a token at all. */
  static boolean isToken(String authorization) {
    return authorization != null && authorization.startsWith(BEARER);
  }

  /** Whether it brings this one; takes as long for a wrong one. */
  boolean admits(String authorization) {
    return StringUtils.isNotEmpty(token)
        && isToken(authorization)
        && MessageDigest.isEqual(
            token.getBytes(StandardCharsets.UTF_8),
            authorization.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8));
  }
}
