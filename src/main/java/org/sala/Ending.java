package org.sala;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.sala.trial.Trial;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What Sala does when it is told to end: it serves to the end who is being served, and is gone
 * within twenty seconds whatever happens. A start that is interrupted is not gone on with, as if
 * the power had failed: what was not committed is undone by the database.
 */
final class Ending implements ApplicationListener<SpringApplicationEvent> {

  private static final Logger LOG = LoggerFactory.getLogger(Ending.class);

  /** Of the twenty seconds, a little is left to the computer. */
  private static final Duration MOST = Duration.ofSeconds(18);

  /** As a process ends that SIGTERM has ended. */
  private static final int TOLD_TO = 128 + 15;

  private volatile ConfigurableApplicationContext context;
  private volatile boolean isReady;
  private volatile boolean hasFailed;

  private Ending() {}

  /** Sees to the end of an application that is about to start. */
  static void of(SpringApplication application) {
    var ending = new Ending();
    application.setRegisterShutdownHook(false); // it would wait for the start, or close beneath it
    application.addListeners(ending);
    Runtime.getRuntime().addShutdownHook(new Thread(ending::end, "ending"));
  }

  @Override
  public void onApplicationEvent(SpringApplicationEvent event) {
    if (event instanceof ApplicationPreparedEvent prepared) {
      context = prepared.getApplicationContext();
    } else if (event instanceof ApplicationReadyEvent) {
      isReady = true;
    } else if (event instanceof ApplicationFailedEvent) {
      hasFailed = true;
    }
  }

  private void end() {
    if (hasFailed || isClosed()) {
      return; // why was said
    }
    giveUpInTime();
    if (isReady) {
      context.close();
      return;
    }
    LOG.warn("Sala was told to end while it was starting: nothing is left half done.");
    // What the start says from here on is about its own end.
    LoggingSystem.get(getClass().getClassLoader()).getShutdownHandler().run();
    close("embeddedDatabase");
    close(Trial.FOLDER);
    Runtime.getRuntime().halt(TOLD_TO);
  }

  private boolean isClosed() {
    return context != null && !context.isActive();
  }

  private void close(String bean) {
    var left = context == null ? null : context.getBeanFactory().getSingleton(bean);
    if (left instanceof AutoCloseable closeable) {
      try {
        closeable.close();
      } catch (Exception e) {
        // The next start finds a server that still runs and stops it.
      }
    }
  }

  private static void giveUpInTime() {
    var lastResort =
        new Thread(
            () -> {
              try {
                TimeUnit.SECONDS.sleep(MOST.toSeconds());
                LOG.warn("Sala ends without waiting longer; what is under way is undone.");
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              Runtime.getRuntime().halt(TOLD_TO);
            },
            "last resort");
    lastResort.setDaemon(true);
    lastResort.start();
  }
}
