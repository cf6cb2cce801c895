package org.sala.models;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** A trial room as a process of this computer; what it leaves is deleted when it ends. */
class TrialProcess {

  private static final Logger LOG = LoggerFactory.getLogger(TrialProcess.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int LAST_LINES = 30;

  private final Path folder;
  private final Process process;
  private final int port;
  private final String password;
  private volatile boolean isToEnd;

  TrialProcess(Path folder, Process process, int port, String password) {
    this.folder = folder;
    this.process = process;
    this.port = port;
    this.password = password;
    process.onExit().thenRun(this::ended);
  }

  /** Where a trial room in this folder writes down what it does. */
  static Path log(Path folder) {
    return folder.resolve("trial.log");
  }

  /** Starting, ready, or failed where the process has ended. */
  TrialState state() {
    if (!process.isAlive()) {
      return TrialState.FAILED;
    }
    return isReady() ? TrialState.READY : TrialState.STARTING;
  }

  int port() {
    return port;
  }

  String password() {
    return password;
  }

  /** Ends it; what was in it is gone. */
  void stop() {
    isToEnd = true;
    process.destroy();
  }

  private boolean isReady() {
    var name = "desk:" + password;
    var credentials = Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8));
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/trial"))
            .header("Authorization", "Basic " + credentials)
            .timeout(PATIENCE)
            .build();
    try {
      var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
      return answer.body().contains("\"ready\":true");
    } catch (IOException e) {
      return false; // it does not listen yet
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void ended() {
    try {
      if (!isToEnd) {
        var log = Files.readAllLines(log(folder));
        LOG.warn(
            "The trial room ended by itself. It said last:\n{}",
            String.join("\n", log.subList(Math.max(0, log.size() - LAST_LINES), log.size())));
      }
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      LOG.warn("The trial room leaves {} behind: {}", folder, e.getMessage());
    }
  }
}
