package org.sala.signon;

import java.sql.Timestamp;
import java.util.stream.Stream;
import org.sala.engine.EngineClock;
import org.sala.language.Wording;
import org.sala.notification.Audience;
import org.sala.notification.Notifications;
import org.sala.people.Provisioning;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The account that comes in past the service. Each use is told: in the log, in a row that the audit
 * records, and to the inspectorate, the governors and the administrators. See
 * src/docs/decisions/0093-past-the-sign-on-service.md.
 */
@Component
class BreakGlass {

  private static final Logger LOG = LoggerFactory.getLogger(BreakGlass.class);
  private static final String INSPECTORATE = "inspectorate";

  private final JdbcClient jdbc;
  private final Notifications notifications;

  BreakGlass(JdbcClient jdbc, Notifications notifications) {
    this.jdbc = jdbc;
    this.notifications = notifications;
  }

  /** Notes a log-in, and tells of it. */
  @Transactional
  public void used(String account) {
    LOG.warn("{} came in past the sign-on service, with a password of Sala.", account);
    var now = EngineClock.now();
    var use =
        jdbc.sql("insert into break_glass_use (account, used_at) values (?, ?) returning id")
            .params(account, Timestamp.from(now))
            .query(Long.class)
            .single();
    Stream.of(INSPECTORATE, "governors", Provisioning.ADMINISTRATORS)
        .forEach(
            group ->
                notifications.send(
                    "break-glass:" + use + ":" + group,
                    null,
                    new Audience.Group(group),
                    Wording.of("signon.break-glass-used", account, now)));
  }
}
