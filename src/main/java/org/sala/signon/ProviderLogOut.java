package org.sala.signon;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** The log-out at the provider that follows one in Sala (OpenID Connect RP-Initiated Logout). */
@Component
class ProviderLogOut {

  private final SignOnSettings settings;
  private final OidcProvider provider;
  private final SignedOnSessions sessions;

  ProviderLogOut(SignOnSettings settings, OidcProvider provider, SignedOnSessions sessions) {
    this.settings = settings;
    this.provider = provider;
    this.sessions = sessions;
  }

  /**
   * Forgets what the provider gave for a session.
   *
   * @param back where the provider sends the browser afterwards
   * @return its address; null if the session is none of the provider's, or it has no such address
   */
  String of(String session, String back) {
    if (!settings.isByProvider()) {
      return null;
    }
    var open = sessions.of(session);
    sessions.end(session);
    var end =
        provider
            .registration()
            .getProviderDetails()
            .getConfigurationMetadata()
            .get("end_session_endpoint");
    if (open.isEmpty() || end == null) {
      return null;
    }
    return UriComponentsBuilder.fromUriString(end.toString())
        .queryParam("id_token_hint", "{token}")
        .queryParam("post_logout_redirect_uri", "{back}")
        .encode()
        .buildAndExpand(open.get().tokens().deciphered(provider.cipher()).idToken(), back)
        .toUriString();
  }
}
