package org.sala.signon;

import org.sala.signon.SignedOnSessions.Open;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks the provider of each open session whether its person is who they were. */
@Component
class OidcLook {

  private static final Logger LOG = LoggerFactory.getLogger(OidcLook.class);

  private final OidcProvider provider;
  private final OidcPeople people;
  private final Placements placements;
  private final SignedOnSessions sessions;

  OidcLook(
      OidcProvider provider, OidcPeople people, Placements placements, SignedOnSessions sessions) {
    this.provider = provider;
    this.people = people;
    this.placements = placements;
    this.sessions = sessions;
  }

  /**
   * Asks of all of them.
   *
   * @throws RuntimeException if the provider did not answer
   */
  void look() {
    new Answers().of(sessions.open(), this::look);
  }

  private void look(Open session) {
    try {
      var old = deciphered(session);
      var tokens = provider.renewed(old);
      if (tokens != old) {
        sessions.keep(session.sessionId(), session.account(), tokens.enciphered(provider.cipher()));
      }
      placements.give(people.of(provider.claims(tokens)));
    } catch (ProviderEnded e) {
      if (e.isOfPerson()) {
        placements.take(session.account());
        return;
      }
      sessions.end(session.sessionId());
      LOG.info("A session of {} ended: the sign-on service says so.", session.account());
    } catch (NoPlace.Refused e) {
      sessions.end(session.sessionId()); // the place is taken away already
    }
  }

  private ProviderTokens deciphered(Open session) throws ProviderEnded {
    try {
      return session.tokens().deciphered(provider.cipher());
    } catch (IllegalStateException e) {
      throw new ProviderEnded(null); // the secret is another one since
    }
  }
}
