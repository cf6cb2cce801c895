package org.sala.web;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The sessions of all nodes, in the database: whichever node is called knows who is logged in, and
 * the end of a node logs nobody out. See src/docs/decisions/0084-several-nodes.md.
 */
@Component
@EnableSpringHttpSession
class KeptSessions implements SessionRepository<KeptSession> {

  private static final String TABLE = "http_session";

  private final JdbcIndexedSessionRepository repository;

  KeptSessions(
      JdbcOperations jdbc,
      PlatformTransactionManager transactions,
      @Value("${server.servlet.session.timeout}") Duration timeout) {
    var apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    repository = new JdbcIndexedSessionRepository(jdbc, apart);
    repository.setTableName(TABLE);
    new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(repository);
    repository.setDefaultMaxInactiveInterval(timeout);
    repository.setConversionService(SessionValues.conversion());
    repository.setCleanupCron(Scheduled.CRON_DISABLED); // it would tell of an outage each minute
    repository.afterPropertiesSet();
  }

  @Override
  public KeptSession createSession() {
    return KeptSession.begun(repository.createSession());
  }

  @Override
  public KeptSession findById(String id) {
    Session stored = repository.findById(id);
    return stored == null ? null : KeptSession.found(stored);
  }

  @Override
  public void save(KeptSession session) {
    if (session.isNobodys()) {
      return;
    }
    try {
      if (session.isChanged()) {
        write(session);
      } else if (session.isUsed()) {
        noteUse(session);
      }
    } catch (DataIntegrityViolationException e) {
      // Another call has ended the session meanwhile, and it stays ended.
    }
  }

  // That it was used just now is no reason to refuse what was asked for: the next call notes it.
  private void noteUse(KeptSession session) {
    try {
      write(session);
    } catch (DataAccessException e) {
      FailureLog.outage(e);
    }
  }

  @SuppressWarnings("unchecked") // the repository hides the type of its own sessions
  private void write(KeptSession session) {
    ((SessionRepository<Session>) (SessionRepository<?>) repository).save(session.stored());
    session.written();
  }

  @Override
  public void deleteById(String id) {
    repository.deleteById(id);
  }

  /** Removes those that nobody has used for too long; whoever brings one of them is nobody. */
  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
  void removeEnded() {
    try {
      repository.cleanUpExpiredSessions();
    } catch (RuntimeException e) {
      FailureLog.outage(e); // the next minute removes them
    }
  }
}
