package org.sala.credential;

import java.util.HexFormat;
import java.util.Set;
import org.apache.commons.lang3.StringUtils;
import org.sala.office.AllowedValue;
import org.sala.people.Provisioning;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who needs a second factor, and how the secrets of all are kept, bound from {@code
 * sala.second-factor}.
 *
 * @param rule Whether administrators, governors and process owners need a second factor; it is
 *     required unless this says otherwise, but for the demonstration
 * @param key With what the secrets of second factors are encrypted in the database; keep it apart
 *     from the backups. With another key nobody's codes are right any more
 */
@ConfigurationProperties("sala.second-factor")
record SecondFactorSettings(
    @AllowedValue("REQUIRED, or OPTIONAL where every account may do without") Rule rule,
    @AllowedValue(
            value = "64 hexadecimal digits: openssl rand -hex 32",
            pattern = "([0-9a-fA-F]{64})?",
            needed = true)
        String key) {

  private static final Set<String> POWERFUL =
      Set.of(Provisioning.ADMINISTRATORS, "governors", "deputy-governors", "process-owners");

  // The demonstration's accounts are everybody's as well.
  private static final String OF_DEMONSTRATION = "00".repeat(32);

  /** Whether some accounts need a second factor. */
  enum Rule {
    REQUIRED,
    OPTIONAL
  }

  /** Whether a member of these groups needs a second factor. */
  boolean requiredOf(Set<String> groups, boolean isDemonstration) {
    var isRequired = rule == null ? !isDemonstration : rule == Rule.REQUIRED;
    return isRequired && groups.stream().anyMatch(POWERFUL::contains);
  }

  /** The key itself, 32 bytes. */
  byte[] keyBytes() {
    return HexFormat.of().parseHex(StringUtils.isEmpty(key) ? OF_DEMONSTRATION : key);
  }
}
