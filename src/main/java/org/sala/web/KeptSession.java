package org.sala.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.session.Session;
import org.springframework.util.SerializationUtils;

/**
 * A session of the database that knows whether there is anything to write. The webapps set what
 * they know of a person with each call, mostly to what it was; and when a session was last used is
 * kept to the minute, so that it ends up to a minute later than it would.
 */
final class KeptSession implements Session {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Session stored;
  private final Map<String, byte[]> read = new HashMap<>();
  private boolean stands;
  private boolean changed;
  private boolean used;

  private KeptSession(Session stored, boolean isNew) {
    this.stored = stored;
    this.stands = !isNew;
    this.changed = isNew;
  }

  /** A session that was never written. */
  static KeptSession begun(Session fresh) {
    var session = new KeptSession(fresh, true);
    session.setMaxInactiveInterval(fresh.getMaxInactiveInterval());
    return session;
  }

  /** A session as it was found in the database. */
  static KeptSession found(Session stored) {
    return new KeptSession(stored, false);
  }

  Session stored() {
    return stored;
  }

  /** Whether something would be lost that somebody asked to keep. */
  boolean isChanged() {
    return changed;
  }

  /** Whether it was used a minute or more after the use that is written. */
  boolean isUsed() {
    return used;
  }

  /**
   * Whether it is not in the database and need not be: the webapps begin one for each caller, and
   * until somebody logs in it holds a token that follows from its id, and that nobody is there.
   */
  boolean isNobodys() {
    return !stands
        && getAttributeNames().stream()
            .filter(name -> !name.equals(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME))
            .map(name -> (Object) getAttribute(name))
            .allMatch(
                value ->
                    value instanceof Authentications logIns
                        && logIns.getAuthentications().isEmpty());
  }

  void written() {
    stands = true;
    changed = false;
    used = false;
  }

  @Override
  public <T> T getAttribute(String name) {
    T value = stored.getAttribute(name);
    if (value != null) {
      read.computeIfAbsent(name, unread -> SerializationUtils.serialize(value));
    }
    return value;
  }

  @Override
  public void setAttribute(String name, Object value) {
    var bytes = SerializationUtils.serialize(value);
    if (bytes == null || !Arrays.equals(bytes, read.get(name))) {
      stored.setAttribute(name, value);
      read.put(name, bytes);
      changed = true;
    }
  }

  @Override
  public void removeAttribute(String name) {
    setAttribute(name, null);
  }

  @Override
  public void setLastAccessedTime(Instant now) {
    if (!now.isBefore(stored.getLastAccessedTime().plus(MINUTE))) {
      stored.setLastAccessedTime(now);
      used = true;
    }
  }

  @Override
  public void setMaxInactiveInterval(Duration interval) {
    stored.setMaxInactiveInterval(interval.plus(MINUTE));
    changed = true;
  }

  @Override
  public Duration getMaxInactiveInterval() {
    return stored.getMaxInactiveInterval().minus(MINUTE);
  }

  @Override
  public String changeSessionId() {
    changed = true;
    return stored.changeSessionId();
  }

  @Override
  public String getId() {
    return stored.getId();
  }

  @Override
  public Set<String> getAttributeNames() {
    return stored.getAttributeNames();
  }

  @Override
  public Instant getCreationTime() {
    return stored.getCreationTime();
  }

  @Override
  public Instant getLastAccessedTime() {
    return stored.getLastAccessedTime();
  }

  @Override
  public boolean isExpired() {
    return stored.isExpired();
  }
}
