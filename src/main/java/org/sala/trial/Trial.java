package org.sala.trial;

import java.util.Map;
import java.util.Optional;
import org.sala.demo.Demonstration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What a trial room begins with: its files, invented people, invented requests. */
@Component
@ConditionalOnProperty(TrialSettings.FILES)
public class Trial {

  /** The bean that throws the folder of this trial room away when its start is interrupted. */
  public static final String FOLDER = "trialFolder";

  private static final Logger LOG = LoggerFactory.getLogger(Trial.class);

  private final TrialSettings settings;
  private final Demonstration demonstration;
  private final TrialRequests requests;
  private volatile boolean isReady;

  Trial(Environment environment, Demonstration demonstration, TrialRequests requests) {
    this.settings = TrialSettings.of(environment);
    this.demonstration = demonstration;
    this.requests = requests;
  }

  /** The models, tables and forms to try, by their names. */
  public Map<String, byte[]> files() {
    return TrialFiles.in(settings.files());
  }

  /** Invites the people and has the requests received, once the files are in force. */
  public void begin() {
    demonstration.createPeople(password());
    requests.receive();
    isReady = true;
    LOG.info(
        "The trial room is ready. Log in as desk, labour-head, process-owner or another of the"
            + " invented people, with the password of the room.");
  }

  /** Whether people and requests are there. */
  boolean isReady() {
    return isReady;
  }

  /** The password of everybody here. */
  String password() {
    return Optional.of(settings.password())
        .filter(given -> !given.isEmpty())
        .orElse(Demonstration.PASSWORD);
  }
}
