package org.sala.signon;

import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads a person out of what an OpenID Connect provider says of one. */
@Component
class OidcPeople {

  private final OidcProvider provider;
  private final MappedGroups mapped;

  OidcPeople(OidcProvider provider, MappedGroups mapped) {
    this.provider = provider;
    this.mapped = mapped;
  }

  /** The person of these claims. */
  SignedOn of(Map<String, Object> claims) {
    return new SignedOn(
        text(claims, "sub"),
        provider.account(claims),
        text(claims, "given_name"),
        text(claims, "family_name"),
        mapped.of(provider.groups(claims)));
  }

  private static String text(Map<String, Object> claims, String name) {
    return claims.get(name) instanceof String text ? text : "";
  }
}
