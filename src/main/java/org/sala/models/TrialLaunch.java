package org.sala.models;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Starts a second Sala from the same program as this one. It knows neither this one's database nor
 * its secrets: of the environment it is given what it takes to run and what the office is.
 */
final class TrialLaunch {

  private static final Set<String> TO_RUN =
      Set.of("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "JAVA_HOME", "USER");
  private static final int PASSWORD_BYTES = 9;

  private TrialLaunch() {}

  /**
   * Starts it; it takes a while until it is ready.
   *
   * @param files all models, tables and forms that are in force there
   * @param office the settings that say what the office is, as environment variables
   * @param wishedPort 0 for any that is free
   * @throws IOException if there is no room for its files, or no program to start
   */
  static TrialProcess start(Collection<ModelFile> files, Map<String, String> office, int wishedPort)
      throws IOException {
    var folder = Files.createTempDirectory("sala-trial-files-");
    var models = Files.createDirectory(folder.resolve("models"));
    for (var file : files) {
      // A name may hold a way out of the folder.
      Files.write(models.resolve(Path.of(file.name()).getFileName()), file.content());
    }
    var port = wishedPort == 0 ? freePort() : wishedPort;
    var password = password();
    var builder = new ProcessBuilder(command());
    var environment = builder.environment();
    environment.keySet().retainAll(TO_RUN);
    environment.putAll(office);
    environment.put("SERVER_PORT", String.valueOf(port));
    environment.put("SALA_TRIAL_FILES", models.toString());
    environment.put("SALA_TRIAL_PASSWORD", password);
    environment.put("SALA_TRIAL_OWNER", String.valueOf(ProcessHandle.current().pid()));
    builder.redirectErrorStream(true).redirectOutput(TrialProcess.log(folder).toFile());
    return new TrialProcess(folder, builder.start(), port, password);
  }

  // The same classes as here, from one archive or from many places.
  private static List<String> command() {
    var classes = System.getProperty("java.class.path");
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=Asia/Phnom_Penh"));
    var isOneArchive = classes.endsWith(".jar") && !classes.contains(File.pathSeparator);
    command.addAll(
        isOneArchive
            ? List.of("-jar", classes)
            : List.of("-cp", classes, "org.sala.SalaApplication"));
    return command;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static String password() {
    var bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
